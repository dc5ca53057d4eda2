import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { assigneeFlag, changeFlags, noteFlag } from '../../flags/ticket.ts';
import { changeTicket } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketAssign extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = { to: assigneeFlag, ...changeFlags, note: noteFlag };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketAssign);
    const body = { to: flags.to, note: flags.note ?? null };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'assign', body });
    return ticketAnswer(ticket, simulated);
  }
}
