import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { setOneTimeCode } from '../../services/one-time-code.ts';
import { flagTexts } from '../../texts/flags.ts';
import { viewTexts } from '../../texts/views.ts';
import { sentence } from '../../views/access.ts';

export default class UserOneTimeCode extends MotcuaCommand {
  static override flags = {
    off: switchFlag(flagTexts.codeOff),
    'password-file': textFlag({ words: flagTexts.passwordFile, helpValue: 'FILE' }),
    'code-file': textFlag({ words: flagTexts.codeFile, helpValue: 'FILE' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(UserOneTimeCode);
    const answer = await setOneTimeCode(this.session, { ...flags, off: flags.off === true });
    return sentence(answer, flags.off ? viewTexts.codeOff : viewTexts.codeOn);
  }
}
