import { deviceKinds } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { openTicket } from '../../services/tickets.ts';
import { ticketFlagTexts } from '../../texts/tickets.ts';
import { ticketAnswer } from '../../views/ticket.ts';

export default class TicketOpen extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    device: textFlag({ words: ticketFlagTexts.device, helpValue: 'TAG|ID' }),
    unit: textFlag({ words: ticketFlagTexts.unit, helpValue: 'CODE' }),
    kind: choiceFlag(deviceKinds)({ words: ticketFlagTexts.kind }),
    reason: textFlag({ words: ticketFlagTexts.reasonCode, helpValue: 'CODE' }),
    text: textFlag({ words: ticketFlagTexts.text }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(TicketOpen);
    const { ticket, simulated } = await openTicket(this.session, flags);
    return ticketAnswer(ticket, simulated);
  }
}
