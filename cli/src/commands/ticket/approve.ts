import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { changeFlags, noteFlag } from '../../flags/ticket.ts';
import { changeTicket } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketFlagTexts } from '../../texts/tickets.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketApprove extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = {
    ...changeFlags,
    document: textFlag({ words: ticketFlagTexts.document }),
    to: textFlag({ words: ticketFlagTexts.next, helpValue: 'NAME|DESK' }),
    note: noteFlag,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketApprove);
    const body = { document: flags.document, to: flags.to, note: flags.note };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'approve', body });
    return ticketAnswer(ticket, simulated);
  }
}
