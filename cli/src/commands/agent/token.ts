import { TokenResponse } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textFlag, textsFlag } from '../../flags/define.ts';
import { parseDuration } from '../../flags/duration.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { flagTexts } from '../../texts/flags.ts';
import { identityFlagTexts } from '../../texts/identity.ts';
import { tokenAnswer } from '../../views/token.ts';

export default class AgentToken extends MotcuaCommand {
  static override flags = {
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE', required: true }),
    uses: numberFlag({ min: 1, max: 10_000 })({ words: flagTexts.uses, default: 1 }),
    expires: textFlag({ words: flagTexts.expires, helpValue: '2h', default: '2h' }),
    network: textsFlag({ words: identityFlagTexts.network, helpValue: 'CIDR' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentToken);
    const { unit, uses, expires } = flags;
    const networks = flags.network;
    const expiresSeconds = parseDuration(expires, '--expires');
    const body = { unit, uses, expiresSeconds, ...(networks && { networks }) };
    const hub = await connect(this.session, flags);
    return tokenAnswer(await hub.post('/v1/agent-tokens', body, TokenResponse), this.session);
  }
}
