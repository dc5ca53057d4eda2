import { ApiTokenResponse } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag, textsFlag } from '../../flags/define.ts';
import { parseDuration } from '../../flags/duration.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { argTexts, flagTexts } from '../../texts/flags.ts';
import { apiTokenAnswer } from '../../views/access.ts';

export default class TokenMake extends MotcuaCommand {
  static override args = { name: textArg(argTexts.tokenName) };
  static override flags = {
    expires: textFlag({ words: flagTexts.tokenExpires, helpValue: '90d', default: '90d' }),
    permission: textsFlag({ words: flagTexts.permission, helpValue: 'PERMISSION' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TokenMake);
    const body = {
      name: args.name,
      expiresSeconds: parseDuration(flags.expires, '--expires'),
      permissions: flags.permission ?? null,
    };
    const hub = await connect(this.session, flags);
    return apiTokenAnswer(await hub.post('/v1/tokens', body, ApiTokenResponse), this.session);
  }
}
