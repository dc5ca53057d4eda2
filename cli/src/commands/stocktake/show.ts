import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { showStocktake } from '../../services/stocktake/stocktakes.ts';
import { stocktakeTexts as texts } from '../../texts/stocktake.ts';
import { stocktakeAnswer } from '../../views/stocktake.ts';

export default class StocktakeShow extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(StocktakeShow);
    return stocktakeAnswer((await showStocktake(this.session, args.id, flags)).shown);
  }
}
