import { TicketRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { ticketNumber } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketShow extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketShow);
    const number = ticketNumber(args.ticket);
    const hub = await connect(this.session, flags);
    const [ticket, simulated] = await Promise.all([hub.get(`/v1/tickets/${number}`, TicketRow), hub.isSimulated()]);
    return ticketAnswer(ticket, simulated);
  }
}
