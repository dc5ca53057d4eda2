import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { importNumber, showImport } from '../../services/import/past-imports.ts';
import { importFlagTexts } from '../../texts/import.ts';
import { importShownAnswer } from '../../views/imports.ts';

export default class ImportShow extends MotcuaCommand {
  static override args = { id: textArg(importFlagTexts.id) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ImportShow);
    const hub = await connect(this.session, flags);
    const change = await showImport(hub, importNumber(args.id));
    return importShownAnswer({ ...change, simulated: await hub.isSimulated() });
  }
}
