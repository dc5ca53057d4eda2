import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { changeFlags, partFlag, reasonFlag, requestFlags, vendorFlag, waitFlag } from '../../flags/ticket.ts';
import { changeTicket, waitsFor } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketWait extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = {
    ...changeFlags,
    reason: reasonFlag,
    for: waitFlag,
    part: partFlag,
    vendor: vendorFlag,
    ...requestFlags,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketWait);
    const asked = { action: flags.action, assetClass: flags.class, amount: flags.amount };
    const body = { for: waitsFor(flags), reason: flags.reason, part: flags.part, vendor: flags.vendor, ...asked };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'wait', body });
    return ticketAnswer(ticket, simulated);
  }
}
