import { showAuthority } from '@motcua/hub';
import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { textFlag } from '../../../flags/define.ts';
import { dataFolder } from '../../../services/data-folder.ts';
import { flagTexts } from '../../../texts/flags.ts';
import { authorityAnswer } from '../../../views/identity.ts';

export default class HubCaShow extends MotcuaCommand {
  static override flags = { data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(HubCaShow);
    return authorityAnswer({ authorities: await showAuthority(dataFolder(this.session, flags.data)) });
  }
}
