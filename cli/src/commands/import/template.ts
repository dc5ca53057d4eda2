import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textArg } from '../../flags/define.ts';
import { sourceFlags } from '../../flags/source.ts';
import { writeTemplate } from '../../services/import/write-template.ts';
import { importFlagTexts } from '../../texts/import.ts';
import { templateAnswer } from '../../views/imports.ts';

export default class ImportTemplate extends MotcuaCommand {
  static override takesAsOf = true;
  static override args = { file: textArg(importFlagTexts.template) };
  static override flags = { ...sourceFlags, kind: choiceFlag(['device', 'unit'])({ words: importFlagTexts.kind }) };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ImportTemplate);
    return templateAnswer(await writeTemplate(this.session, args.file, flags));
  }
}
