import { fill } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { assignFlags } from '../../flags/reorganise.ts';
import { commitChanges } from '../../services/commit-changes.ts';
import { confirm } from '../../services/confirm.ts';
import { planAssigning, requireSound } from '../../services/reorganise.ts';
import { flagTexts } from '../../texts/flags.ts';
import { reorganiseTexts as texts } from '../../texts/reorganise.ts';
import { assignedAnswer } from '../../views/reorganisation.ts';

export default class ReorganiseAssign extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    ...assignFlags,
    'dry-run': switchFlag(flagTexts.dryRun),
    yes: switchFlag(flagTexts.yes),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ReorganiseAssign);
    const { plan, register, hub } = await planAssigning(this.session, flags);
    requireSound(plan);
    const simulated = register.installation.simulated;
    if (flags['dry-run'] || plan.changes.length === 0) return assignedAnswer({ plan, simulated, done: null });
    const numbers = { places: plan.places.moved, devices: plan.devices.moved };
    const question = { vi: fill(texts.askAssign.vi, numbers), en: fill(texts.askAssign.en, numbers) };
    await confirm(this.session, { yes: flags.yes, question });
    const title = `reorganise assign ${flags.file}`.slice(0, 500);
    const { places, devices, emptied } = plan;
    const done = await commitChanges(hub, {
      ...{ kind: 'reorganise', title, source: flags.file, detail: { from: flags.from, places, devices, emptied } },
      ...{ changes: plan.changes, version: register.version },
    });
    return assignedAnswer({ plan, simulated, done });
  }
}
