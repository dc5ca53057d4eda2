import { resolve } from 'node:path';
import { restoreBackup } from '@motcua/hub';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { argTexts, flagTexts } from '../../texts/flags.ts';
import { viewTexts } from '../../texts/views.ts';
import { tablesAnswer } from '../../views/backup.ts';

export default class HubRestore extends MotcuaCommand {
  static override args = { backup: textArg(argTexts.backup) };
  static override flags = { data: textFlag({ words: flagTexts.restoreData, helpValue: 'DIR', required: true }) };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(HubRestore);
    const to = resolve(flags.data);
    const verdict = await restoreBackup({ from: resolve(args.backup), dataDir: to });
    return tablesAnswer({ to, ...verdict }, { words: viewTexts.restored, to, rows: verdict.rows });
  }
}
