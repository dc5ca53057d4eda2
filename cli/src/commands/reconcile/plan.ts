import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { reconcilePlan } from '../../services/reconcile.ts';
import { flagTexts } from '../../texts/flags.ts';
import { proposalKindWords, reconcileTexts } from '../../texts/reconcile.ts';
import { proposalsAnswer } from '../../views/reconciliation.ts';

const kinds = Object.keys(proposalKindWords) as (keyof typeof proposalKindWords)[];

export default class ReconcilePlanCommand extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE' }),
    kind: choiceFlag(kinds)({ words: reconcileTexts.kind }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ReconcilePlanCommand);
    return proposalsAnswer(await reconcilePlan(this.session, flags));
  }
}
