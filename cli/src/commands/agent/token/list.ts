import { EnrolTokenRow } from '@motcua/contract';
import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { hubFlags } from '../../../flags/hub.ts';
import { connect } from '../../../services/connect.ts';
import { enrolTokensAnswer } from '../../../views/identity.ts';

export default class AgentTokenList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentTokenList);
    const hub = await connect(this.session, flags);
    return enrolTokensAnswer(
      { tokens: await hub.rows('/v1/agent-tokens', 'tokens', EnrolTokenRow) },
      this.session.io.now(),
    );
  }
}
