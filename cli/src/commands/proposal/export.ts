import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { showProposal } from '../../services/proposals.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { proposalAnswer } from '../../views/proposal.ts';

export default class ProposalExport extends MotcuaCommand {
  static override args = { number: textArg(procurementFlagTexts.number) };
  static override flags = {
    ...hubFlags,
    out: textFlag({ words: procurementFlagTexts.out, helpValue: 'DIR', required: true }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProposalExport);
    const shown = await showProposal(this.session, args.number, flags);
    const { writePapers } = await import('../../papers/write-papers.ts');
    return proposalAnswer({ ...shown, files: await writePapers(shown.proposal, flags.out) });
  }
}
