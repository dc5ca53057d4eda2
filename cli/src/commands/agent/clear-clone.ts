import { ClearedClone } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { argTexts } from '../../texts/flags.ts';
import { identityFlagTexts, identityTexts } from '../../texts/identity.ts';
import { sentence } from '../../views/access.ts';

export default class AgentClearClone extends MotcuaCommand {
  static override args = { agent: textArg(argTexts.agent) };
  static override flags = { reason: textFlag({ words: identityFlagTexts.reason, required: true }), ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(AgentClearClone);
    const hub = await connect(this.session, flags);
    const path = `/v1/agents/${encodeURIComponent(args.agent)}/clear-clone`;
    const cleared = await hub.post(path, { reason: flags.reason }, ClearedClone);
    return sentence(cleared, cleared.clearedAt === null ? identityTexts.notCloned : identityTexts.cloneCleared);
  }
}
