import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { textArg } from '../flags/define.ts';
import { importFlags } from '../flags/import.ts';
import { runImport } from '../services/import/run-import.ts';
import { importFlagTexts } from '../texts/import.ts';
import { importAnswer } from '../views/import.ts';

export default class Import extends MotcuaCommand {
  static override takesAsOf = true;
  static override args = { file: textArg(importFlagTexts.file) };
  static override flags = importFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(Import);
    return importAnswer(await runImport(this.session, args.file, flags));
  }
}
