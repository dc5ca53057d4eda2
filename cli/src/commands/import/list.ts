import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { listImports } from '../../services/import/past-imports.ts';
import { importsAnswer } from '../../views/imports.ts';

export default class ImportList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ImportList);
    return importsAnswer(await listImports(await connect(this.session, flags)));
  }
}
