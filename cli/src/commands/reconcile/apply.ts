import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { reconcileApply } from '../../services/reconcile.ts';
import { flagTexts } from '../../texts/flags.ts';
import { reconcileTexts } from '../../texts/reconcile.ts';
import { appliedProposalsAnswer } from '../../views/reconciliation.ts';

export default class ReconcileApply extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    id: textsFlag({ words: reconcileTexts.ids, helpValue: 'ID' }),
    certain: switchFlag(reconcileTexts.certain),
    'dry-run': switchFlag(flagTexts.dryRun),
    yes: switchFlag(flagTexts.yes),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ReconcileApply);
    const { id: ids = [], certain, yes, 'dry-run': dryRun, hub, data } = flags;
    return appliedProposalsAnswer(await reconcileApply(this.session, { ids, certain, yes, dryRun, hub, data }));
  }
}
