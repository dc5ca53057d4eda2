import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listStocktakes } from '../../services/stocktake/stocktakes.ts';
import { stocktakesAnswer } from '../../views/stocktake.ts';

export default class StocktakeList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(StocktakeList);
    return stocktakesAnswer(await listStocktakes(this.session, flags));
  }
}
