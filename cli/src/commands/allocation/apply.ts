import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { allocationFlags } from '../../flags/procurement.ts';
import { packFlags } from '../../flags/source.ts';
import { applyMoves } from '../../services/apply-moves.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { allocationAnswer } from '../../views/allocation.ts';

export default class AllocationApply extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...hubFlags,
    ...packFlags,
    ...allocationFlags,
    title: textFlag({ words: procurementFlagTexts.decision, required: true }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AllocationApply);
    return allocationAnswer(await applyMoves(this.session, flags));
  }
}
