import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { decisionFlags } from '../../flags/procurement.ts';
import { changeProposal } from '../../services/proposals.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { proposalAnswer } from '../../views/proposal.ts';

export default class ProposalApprove extends MotcuaCommand {
  static override args = { number: textArg(procurementFlagTexts.number) };
  static override flags = decisionFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProposalApprove);
    return proposalAnswer(await changeProposal(this.session, args.number, { ...flags, verb: 'approve' }));
  }
}
