import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { textFlag } from '../flags/define.ts';
import { hubFlags } from '../flags/hub.ts';
import { login } from '../services/login.ts';
import { flagTexts } from '../texts/flags.ts';
import { loginAnswer } from '../views/access.ts';

export default class Login extends MotcuaCommand {
  static override flags = {
    user: textFlag({ char: 'u', words: flagTexts.user, helpValue: 'NAME' }),
    'password-file': textFlag({ words: flagTexts.passwordFile, helpValue: 'FILE' }),
    'code-file': textFlag({ words: flagTexts.codeFile, helpValue: 'FILE' }),
    context: textFlag({ words: flagTexts.context, helpValue: 'NAME' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Login);
    return loginAnswer(await login(this.session, flags));
  }
}
