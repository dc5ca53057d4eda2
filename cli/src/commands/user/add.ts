import { AccountRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { askSecret } from '../../services/ask-secret.ts';
import { connect } from '../../services/connect.ts';
import { parseGrant } from '../../services/parse-grant.ts';
import { argTexts, flagTexts } from '../../texts/flags.ts';
import { talkTexts } from '../../texts/talk.ts';
import { accountsAnswer } from '../../views/access.ts';

export default class UserAdd extends MotcuaCommand {
  static override args = { name: textArg(argTexts.account) };
  static override flags = {
    display: textFlag({ words: flagTexts.display, helpValue: 'TEXT' }),
    role: textsFlag({ words: flagTexts.role, helpValue: 'ROLE[@UNIT]' }),
    'password-file': textFlag({ words: flagTexts.passwordFile, helpValue: 'FILE' }),
    subject: textFlag({ words: flagTexts.subject, helpValue: 'ISSUER|SUB' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(UserAdd);
    const { name } = args;
    const { display = name, subject = null } = flags;
    const grants = (flags.role ?? []).map(parseGrant);
    const hub = await connect(this.session, flags);
    const prompt = { file: flags['password-file'], prompt: talkTexts.askNewPassword, flag: '--password-file' };
    const password = subject === null ? await askSecret(this.session, prompt) : null;
    const row = await hub.post('/v1/accounts', { name, display, password, subject, grants }, AccountRow);
    return accountsAnswer({ users: [row] });
  }
}
