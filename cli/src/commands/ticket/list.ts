import { TicketRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { flagTexts } from '../../texts/flags.ts';
import { ticketsAnswer } from '../../views/tickets.ts';

export default class TicketList extends MotcuaCommand {
  static override flags = { ...hubFlags, state: textFlag({ words: flagTexts.state, helpValue: 'STATE' }) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(TicketList);
    const hub = await connect(this.session, flags);
    const { rows, simulated } = await hub.list(withQuery('/v1/tickets', { state: flags.state }), 'tickets', TicketRow);
    return ticketsAnswer({ simulated, tickets: rows });
  }
}
