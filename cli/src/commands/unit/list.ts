import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { sourceFlags } from '../../flags/source.ts';
import { listUnits } from '../../services/list-units.ts';
import { flagTexts } from '../../texts/flags.ts';
import { unitsAnswer } from '../../views/units.ts';

export default class UnitList extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...sourceFlags,
    ...knownAtFlags,
    level: textFlag({ words: flagTexts.level, helpValue: 'CODE' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(UnitList);
    return unitsAnswer(await listUnits(this.session, flags));
  }
}
