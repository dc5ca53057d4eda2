import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { allocationFlags } from '../../flags/procurement.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { packFlags, sourceFlags } from '../../flags/source.ts';
import { planAllocation } from '../../services/plan-allocation.ts';
import { allocationAnswer } from '../../views/allocation.ts';

export default class AllocationPlan extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = { ...sourceFlags, ...knownAtFlags, ...packFlags, ...allocationFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AllocationPlan);
    return allocationAnswer(await planAllocation(this.session, flags));
  }
}
