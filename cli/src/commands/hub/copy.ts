import { resolve } from 'node:path';
import { copyInstallation } from '@motcua/hub';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { dataFolder } from '../../services/data-folder.ts';
import { flagTexts } from '../../texts/flags.ts';
import { talkTexts } from '../../texts/talk.ts';
import { viewTexts } from '../../texts/views.ts';
import { tablesAnswer } from '../../views/backup.ts';

export default class HubCopy extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    store: textFlag({ words: flagTexts.store, helpValue: 'URL', required: true }),
    'store-password-file': textFlag({ words: flagTexts.storePasswordFile, helpValue: 'FILE' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(HubCopy);
    const { tell, io } = this.session;
    const password = flags['store-password-file'];
    const tables = await copyInstallation({
      ...{ dataDir: dataFolder(this.session, flags.data), url: flags.store, now: () => io.now().getTime() },
      passwordFile: password === undefined ? null : resolve(password),
      onProgress: ({ table, rows }) => tell(talkTexts.copying, { table, rows }),
    });
    const rows = Object.fromEntries(tables.map(({ table, rows: count }) => [table, count]));
    return tablesAnswer({ tables }, { words: viewTexts.copied, to: flags.store, rows });
  }
}
