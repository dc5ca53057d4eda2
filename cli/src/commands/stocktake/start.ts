import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { startStocktake } from '../../services/stocktake/stocktakes.ts';
import { stocktakeTexts as texts } from '../../texts/stocktake.ts';
import { startedAnswer } from '../../views/stocktake.ts';

export default class StocktakeStart extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...hubFlags,
    unit: textFlag({ words: texts.unit, helpValue: 'CODE' }),
    all: switchFlag(texts.all),
    title: textFlag({ words: texts.title }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(StocktakeStart);
    return startedAnswer(await startStocktake(this.session, flags));
  }
}
