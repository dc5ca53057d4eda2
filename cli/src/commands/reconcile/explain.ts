import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { reconcileExplain } from '../../services/reconcile.ts';
import { reconcileTexts } from '../../texts/reconcile.ts';
import { proposalAnswer } from '../../views/reconciliation.ts';

export default class ReconcileExplain extends MotcuaCommand {
  static override args = { id: textArg(reconcileTexts.id) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ReconcileExplain);
    return proposalAnswer(await reconcileExplain(this.session, { ...flags, id: args.id }));
  }
}
