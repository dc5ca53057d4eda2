import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { importNumber, undoImport } from '../../services/import/past-imports.ts';
import { importFlagTexts } from '../../texts/import.ts';
import { importUndoneAnswer } from '../../views/imports.ts';

export default class ImportUndo extends MotcuaCommand {
  static override args = { id: textArg(importFlagTexts.id) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ImportUndo);
    const id = importNumber(args.id);
    return importUndoneAnswer(id, await undoImport(await connect(this.session, flags), id));
  }
}
