import { rollUps } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag } from '../../flags/define.ts';
import { gapFlags } from '../../flags/procurement.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { packFlags, sourceFlags } from '../../flags/source.ts';
import { gapsFor } from '../../services/list-gaps.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { gapsAnswer } from '../../views/gaps.ts';

export default class GapList extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...sourceFlags,
    ...knownAtFlags,
    ...packFlags,
    ...gapFlags,
    rollup: choiceFlag(rollUps)({ words: procurementFlagTexts.rollup }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(GapList);
    return gapsAnswer(await gapsFor(this.session, flags));
  }
}
