import { AgentRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { flagTexts } from '../../texts/flags.ts';
import { agentsAnswer } from '../../views/agents.ts';

export default class AgentList extends MotcuaCommand {
  static override flags = { ...hubFlags, unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE' }) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentList);
    const { rows, simulated } = await (await connect(this.session, flags)).list('/v1/agents', 'agents', AgentRow);
    const agents = flags.unit === undefined ? rows : rows.filter(({ unit }) => unit === flags.unit);
    return agentsAnswer({ simulated, agents });
  }
}
