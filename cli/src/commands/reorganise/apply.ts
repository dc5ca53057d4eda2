import { ExpectedError, fill } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { reorganiseFlags, tableFlags } from '../../flags/reorganise.ts';
import { commitChanges } from '../../services/commit-changes.ts';
import { confirm } from '../../services/confirm.ts';
import { planFor, requireSound } from '../../services/reorganise.ts';
import { flagTexts } from '../../texts/flags.ts';
import { reorganiseTexts as texts } from '../../texts/reorganise.ts';
import { appliedAnswer, numbersOf } from '../../views/reorganisation.ts';

export default class ReorganiseApply extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    ...tableFlags,
    file: reorganiseFlags.file,
    assign: reorganiseFlags.assign,
    yes: switchFlag(flagTexts.yes),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ReorganiseApply);
    const planned = await planFor(this.session, flags);
    const { plan, reorganisation, register, hub } = planned;
    requireSound(plan);
    if (hub === null) throw new ExpectedError('E_NO_HUB');
    if (plan.changes.length === 0) return appliedAnswer(planned, null);
    const numbers = numbersOf(planned);
    const question = { vi: fill(texts.ask.vi, numbers), en: fill(texts.ask.en, numbers) };
    await confirm(this.session, { yes: flags.yes, question });
    const { name, date, decision } = reorganisation;
    const detail = { name, date, units: plan.units, places: plan.places, devices: plan.devices };
    const title = `${name}: ${decision}`;
    const done = await commitChanges(hub, {
      ...{ kind: 'reorganise', title, source: decision, detail, changes: plan.changes, version: register.version },
    });
    return appliedAnswer(planned, done);
  }
}
