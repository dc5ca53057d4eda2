import { proposalStates } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listProposals } from '../../services/proposals.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { purchaseProposalsAnswer } from '../../views/purchase-proposals.ts';

export default class ProposalList extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    state: choiceFlag(proposalStates)({ words: procurementFlagTexts.proposalState }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ProposalList);
    return purchaseProposalsAnswer(await listProposals(this.session, flags));
  }
}
