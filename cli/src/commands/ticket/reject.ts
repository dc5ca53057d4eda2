import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { changeFlags, reasonFlag } from '../../flags/ticket.ts';
import { changeTicket } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketReject extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = { ...changeFlags, reason: reasonFlag };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketReject);
    const body = { reason: flags.reason };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'reject', body });
    return ticketAnswer(ticket, simulated);
  }
}
