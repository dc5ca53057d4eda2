import { EnrolTokenRow } from '@motcua/contract';
import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { textArg } from '../../../flags/define.ts';
import { hubFlags } from '../../../flags/hub.ts';
import { connect } from '../../../services/connect.ts';
import { identityArgTexts } from '../../../texts/identity.ts';
import { enrolTokensAnswer } from '../../../views/identity.ts';

export default class AgentTokenRevoke extends MotcuaCommand {
  static override args = { id: textArg(identityArgTexts.enrolToken) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(AgentTokenRevoke);
    const hub = await connect(this.session, flags);
    const path = `/v1/agent-tokens/${encodeURIComponent(args.id)}/revoke`;
    return enrolTokensAnswer({ tokens: [await hub.post(path, {}, EnrolTokenRow)] }, this.session.io.now());
  }
}
