import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { showProposal } from '../../services/proposals.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { proposalAnswer } from '../../views/proposal.ts';

export default class ProposalShow extends MotcuaCommand {
  static override args = { number: textArg(procurementFlagTexts.number) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProposalShow);
    return proposalAnswer(await showProposal(this.session, args.number, flags));
  }
}
