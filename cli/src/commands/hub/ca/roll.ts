import { finishAuthority, rollAuthority } from '@motcua/hub';
import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { switchFlag, textFlag } from '../../../flags/define.ts';
import { dataFolder } from '../../../services/data-folder.ts';
import { flagTexts } from '../../../texts/flags.ts';
import { identityFlagTexts } from '../../../texts/identity.ts';
import { authorityAnswer } from '../../../views/identity.ts';

export default class HubCaRoll extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    'passphrase-file': textFlag({ words: identityFlagTexts.passphraseFile, helpValue: 'FILE' }),
    finish: switchFlag(identityFlagTexts.finish),
    force: switchFlag(identityFlagTexts.forceFinish),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(HubCaRoll);
    const { io } = this.session;
    const passphraseFile = flags['passphrase-file'] ?? io.env.MOTCUA_CA_PASSPHRASE_FILE;
    const place = { dataDir: dataFolder(this.session, flags.data), passphraseFile };
    const authorities = flags.finish
      ? await finishAuthority({ ...place, force: flags.force })
      : await rollAuthority({ ...place, now: io.now().getTime() });
    return authorityAnswer({ authorities });
  }
}
