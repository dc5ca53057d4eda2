import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listTickets } from '../../services/tickets.ts';
import { flagTexts } from '../../texts/flags.ts';
import { ticketFlagTexts, ticketViewTexts } from '../../texts/tickets.ts';
import { ticketsAnswer } from '../../views/tickets.ts';

export default class TicketList extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    state: textFlag({ words: flagTexts.state, helpValue: 'STATE' }),
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE' }),
    limit: numberFlag({ min: 1, max: 1_000_000 })({ words: ticketFlagTexts.limit, default: 300 }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(TicketList);
    const found = await listTickets(this.session, flags);
    const { total, tickets } = found;
    if (total !== null && total > tickets.length)
      this.session.tell(ticketViewTexts.more, { more: total - tickets.length, total });
    return ticketsAnswer(found);
  }
}
