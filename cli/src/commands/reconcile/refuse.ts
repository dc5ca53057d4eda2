import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { factsView } from '../../render/view.ts';
import { reconcileRefuse } from '../../services/reconcile.ts';
import { columnTexts as heads } from '../../texts/columns.ts';
import { reconcileTexts } from '../../texts/reconcile.ts';

export default class ReconcileRefuse extends MotcuaCommand {
  static override args = { id: textArg(reconcileTexts.id) };
  static override flags = { ...hubFlags, reason: textFlag({ words: reconcileTexts.reason, required: true }) };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ReconcileRefuse);
    const data = await reconcileRefuse(this.session, { ...flags, id: args.id });
    const view = factsView([
      { words: heads.declared, value: data.declared },
      { words: heads.device, value: data.observed },
      { words: heads.reason, value: data.reason },
    ]);
    return { data, view };
  }
}
