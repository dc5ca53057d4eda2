import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { closeStocktake, writeMinutes } from '../../services/stocktake/stocktakes.ts';
import { stocktakeTexts as texts } from '../../texts/stocktake.ts';
import { stocktakeAnswer } from '../../views/stocktake.ts';

export default class StocktakeClose extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = { ...hubFlags, minutes: textFlag({ words: texts.out, helpValue: 'FILE.docx' }) };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(StocktakeClose);
    const closed = await closeStocktake(this.session, args.id, flags);
    if (flags.minutes === undefined) return stocktakeAnswer(closed.shown);
    return stocktakeAnswer({ ...closed.shown, minutes: await writeMinutes(closed, flags.minutes) });
  }
}
