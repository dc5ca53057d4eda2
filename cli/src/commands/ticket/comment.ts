import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { changeFlags, commentFlag } from '../../flags/ticket.ts';
import { changeTicket } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketComment extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = { ...changeFlags, text: commentFlag };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketComment);
    const body = { text: flags.text };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'comment', body });
    return ticketAnswer(ticket, simulated);
  }
}
