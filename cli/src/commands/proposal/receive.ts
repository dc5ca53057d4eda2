import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textsFlag } from '../../flags/define.ts';
import { decisionFlags } from '../../flags/procurement.ts';
import { changeProposal } from '../../services/proposals.ts';
import { readReceipt } from '../../services/read-receipt.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { proposalAnswer } from '../../views/proposal.ts';

export default class ProposalReceive extends MotcuaCommand {
  static override args = { number: textArg(procurementFlagTexts.number) };
  static override flags = {
    ...decisionFlags,
    received: textsFlag({ words: procurementFlagTexts.received, helpValue: 'UNIT:ITEM=N' }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProposalReceive);
    const received = flags.received?.map(readReceipt) ?? null;
    return proposalAnswer(await changeProposal(this.session, args.number, { ...flags, verb: 'receive', received }));
  }
}
