import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textArg, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { applyStocktake } from '../../services/stocktake/stocktakes.ts';
import { flagTexts } from '../../texts/flags.ts';
import { stocktakeTexts as texts } from '../../texts/stocktake.ts';
import { appliedStocktakeAnswer } from '../../views/stocktake.ts';

export default class StocktakeApply extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = {
    ...hubFlags,
    moves: switchFlag(texts.moves),
    status: textsFlag({ words: texts.status, helpValue: 'TAG=STATUS' }),
    'dry-run': switchFlag(flagTexts.dryRun),
    yes: switchFlag(flagTexts.yes),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(StocktakeApply);
    return appliedStocktakeAnswer(await applyStocktake(this.session, args.id, flags));
  }
}
