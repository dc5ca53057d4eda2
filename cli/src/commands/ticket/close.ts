import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { changeFlags, noteFlag } from '../../flags/ticket.ts';
import { changeTicket } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketClose extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = { ...changeFlags, note: noteFlag };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketClose);
    const body = { note: flags.note ?? null };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'close', body });
    return ticketAnswer(ticket, simulated);
  }
}
