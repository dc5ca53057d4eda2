import { LoanRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { loansAnswer } from '../../views/from-people.ts';

export default class TicketLoans extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(TicketLoans);
    const hub = await connect(this.session, flags);
    const { rows, simulated } = await hub.list('/v1/loans', 'loans', LoanRow);
    return loansAnswer({ loans: rows, simulated });
  }
}
