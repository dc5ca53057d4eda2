import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { decidePending } from '../../services/decide-pending.ts';
import { identityArgTexts } from '../../texts/identity.ts';
import { pendingAnswer } from '../../views/identity.ts';

export default class AgentReject extends MotcuaCommand {
  static override args = { id: textArg(identityArgTexts.pending) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(AgentReject);
    const decided = await decidePending(this.session, { ...flags, id: args.id, decision: 'reject', body: {} });
    return pendingAnswer({ pending: [decided] });
  }
}
