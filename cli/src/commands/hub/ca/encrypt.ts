import { encryptAuthority } from '@motcua/hub';
import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { textFlag } from '../../../flags/define.ts';
import { dataFolder } from '../../../services/data-folder.ts';
import { flagTexts } from '../../../texts/flags.ts';
import { identityFlagTexts, identityTexts } from '../../../texts/identity.ts';
import { sentence } from '../../../views/access.ts';

export default class HubCaEncrypt extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    'passphrase-file': textFlag({ words: identityFlagTexts.passphraseFile, helpValue: 'FILE', required: true }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(HubCaEncrypt);
    const dataDir = dataFolder(this.session, flags.data);
    const encrypted = await encryptAuthority({ dataDir, passphraseFile: flags['passphrase-file'] });
    return sentence({ dataDir, encrypted }, identityTexts.encrypted);
  }
}
