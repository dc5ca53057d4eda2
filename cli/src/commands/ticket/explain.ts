import { TicketClocks } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { ticketNumber } from '../../services/tickets.ts';
import { argTexts } from '../../texts/flags.ts';
import { clocksAnswer } from '../../views/ticket-clocks.ts';

export default class TicketExplain extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketExplain);
    const hub = await connect(this.session, flags);
    const path = `/v1/tickets/${ticketNumber(args.ticket)}/clocks`;
    const [clocks, simulated] = await Promise.all([hub.get(path, TicketClocks), hub.isSimulated()]);
    return clocksAnswer(clocks, simulated);
  }
}
