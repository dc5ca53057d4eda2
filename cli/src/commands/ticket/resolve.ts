import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { changeFlags, workNoteFlag } from '../../flags/ticket.ts';
import { changeTicket } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketResolve extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = { ...changeFlags, note: workNoteFlag };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketResolve);
    const body = { note: flags.note };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'resolve', body });
    return ticketAnswer(ticket, simulated);
  }
}
