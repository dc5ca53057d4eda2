import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { allocationFlags } from '../../flags/procurement.ts';
import { packFlags, sourceFlags } from '../../flags/source.ts';
import { proposalOfSource } from '../../services/make-proposal.ts';
import { createProposal } from '../../services/proposals.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { proposalAnswer } from '../../views/proposal.ts';

export default class ProposalCreate extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...sourceFlags,
    ...packFlags,
    ...allocationFlags,
    title: textFlag({ words: procurementFlagTexts.title }),
    out: textFlag({ words: procurementFlagTexts.out, helpValue: 'DIR' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ProposalCreate);
    const made =
      flags.file === undefined
        ? await createProposal(this.session, flags)
        : { number: null, proposal: await proposalOfSource(this.session, flags) };
    if (flags.out === undefined) return proposalAnswer({ ...made, files: [] });
    const { writePapers } = await import('../../papers/write-papers.ts');
    return proposalAnswer({ ...made, files: await writePapers(made.proposal, flags.out) });
  }
}
