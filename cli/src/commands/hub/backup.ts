import { resolve } from 'node:path';
import { takeBackup } from '@motcua/hub';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { dataFolder } from '../../services/data-folder.ts';
import { flagTexts } from '../../texts/flags.ts';
import { talkTexts } from '../../texts/talk.ts';
import { viewTexts } from '../../texts/views.ts';
import { version } from '../../version.ts';
import { tablesAnswer } from '../../views/backup.ts';

export default class HubBackup extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    to: textFlag({ words: flagTexts.backupTo, helpValue: 'DIR', required: true }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(HubBackup);
    const { tell, io } = this.session;
    const to = resolve(flags.to);
    const manifest = await takeBackup({
      ...{ dataDir: dataFolder(this.session, flags.data), to, program: version, now: () => io.now().getTime() },
      onProgress: (share) => tell(talkTexts.backedUp, { percent: Math.floor(share * 100) }),
    });
    return tablesAnswer({ to, ...manifest }, { words: viewTexts.backupTaken, to, rows: manifest.rows });
  }
}
