import { AccountRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textArg, textFlag, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { askSecret } from '../../services/ask-secret.ts';
import { connect } from '../../services/connect.ts';
import { parseGrant } from '../../services/parse-grant.ts';
import { argTexts, flagTexts } from '../../texts/flags.ts';
import { talkTexts } from '../../texts/talk.ts';
import { accountsAnswer } from '../../views/access.ts';

export default class UserSet extends MotcuaCommand {
  static override args = { name: textArg(argTexts.account) };
  static override flags = {
    display: textFlag({ words: flagTexts.display, helpValue: 'TEXT' }),
    role: textsFlag({ words: flagTexts.roles, helpValue: 'ROLE[@UNIT]' }),
    disable: switchFlag(flagTexts.disable),
    enable: switchFlag(flagTexts.enable),
    password: switchFlag(flagTexts.newPassword),
    'password-file': textFlag({ words: flagTexts.passwordFile, helpValue: 'FILE' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(UserSet);
    const { display, role, disable, enable, 'password-file': file } = flags;
    const hub = await connect(this.session, flags);
    const prompt = { file, prompt: talkTexts.askNewPassword, flag: '--password-file' };
    const change = {
      ...(display === undefined ? {} : { display }),
      ...(role === undefined ? {} : { grants: role.map(parseGrant) }),
      ...(disable || enable ? { disabled: disable } : {}),
      ...(flags.password || file !== undefined ? { password: await askSecret(this.session, prompt) } : {}),
    };
    const row = await hub.put(`/v1/accounts/${encodeURIComponent(args.name)}`, change, AccountRow);
    return accountsAnswer({ users: [row] });
  }
}
