import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { sourceFlags } from '../../flags/source.ts';
import { showUnit } from '../../services/show-unit.ts';
import { argTexts } from '../../texts/flags.ts';
import { unitAnswer } from '../../views/unit.ts';

export default class UnitShow extends MotcuaCommand {
  static override takesAsOf = true;
  static override args = { unit: textArg(argTexts.unit) };
  static override flags = { ...sourceFlags, ...knownAtFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(UnitShow);
    return unitAnswer(await showUnit(this.session, args.unit, flags));
  }
}
