import { PendingAgentRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { pendingAnswer } from '../../views/identity.ts';

export default class AgentPending extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentPending);
    const hub = await connect(this.session, flags);
    return pendingAnswer({ pending: await hub.rows('/v1/pending-agents', 'pending', PendingAgentRow) });
  }
}
