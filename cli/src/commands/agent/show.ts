import { AgentView, DeviceRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { argTexts } from '../../texts/flags.ts';
import { agentAnswer } from '../../views/agent.ts';

export default class AgentShow extends MotcuaCommand {
  static override args = { agent: textArg(argTexts.agent) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(AgentShow);
    const hub = await connect(this.session, flags);
    const agent = await hub.get(`/v1/agents/${encodeURIComponent(args.agent)}`, AgentView);
    const { rows, simulated } = await hub.list(withQuery('/v1/devices', { agent: agent.id }), 'devices', DeviceRow);
    return agentAnswer({ simulated, agent, devices: rows });
  }
}
