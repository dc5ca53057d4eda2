import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { changeFlags, noteFlag } from '../../flags/ticket.ts';
import { changeTicket } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { fromPeopleFlagTexts as texts } from '../../texts/from-people.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketLend extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = {
    ...changeFlags,
    device: textFlag({ words: texts.lent, helpValue: 'TAG', required: true }),
    until: textFlag({ words: texts.until, helpValue: 'DATE' }),
    note: noteFlag,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketLend);
    const body = { device: flags.device, until: flags.until, note: flags.note };
    const { ticket, simulated } = await changeTicket(this.session, args.ticket, { ...flags, verb: 'lend', body });
    return ticketAnswer(ticket, simulated);
  }
}
