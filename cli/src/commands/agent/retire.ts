import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { shutOut } from '../../services/shut-out.ts';
import { argTexts } from '../../texts/flags.ts';
import { identityFlagTexts, identityTexts } from '../../texts/identity.ts';
import { sentence } from '../../views/access.ts';

export default class AgentRetire extends MotcuaCommand {
  static override args = { agent: textArg(argTexts.agent) };
  static override flags = { reason: textFlag({ words: identityFlagTexts.reason, required: true }), ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(AgentRetire);
    return sentence(await shutOut(this.session, { ...flags, agent: args.agent, how: 'retire' }), identityTexts.retired);
  }
}
