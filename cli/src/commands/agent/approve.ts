import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { decidePending } from '../../services/decide-pending.ts';
import { identityArgTexts, identityFlagTexts } from '../../texts/identity.ts';
import { pendingAnswer } from '../../views/identity.ts';

export default class AgentApprove extends MotcuaCommand {
  static override args = { id: textArg(identityArgTexts.pending) };
  static override flags = { as: textFlag({ words: identityFlagTexts.as, helpValue: 'AGENT' }), ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(AgentApprove);
    const body = { agent: flags.as ?? null };
    const decided = await decidePending(this.session, { ...flags, id: args.id, decision: 'approve', body });
    return pendingAnswer({ pending: [decided] });
  }
}
