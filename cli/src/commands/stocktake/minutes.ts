import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { showStocktake, writeMinutes } from '../../services/stocktake/stocktakes.ts';
import { stocktakeTexts as texts } from '../../texts/stocktake.ts';
import { stocktakeAnswer } from '../../views/stocktake.ts';

export default class StocktakeMinutes extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = { ...hubFlags, out: textFlag({ words: texts.out, helpValue: 'FILE.docx', required: true }) };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(StocktakeMinutes);
    const shown = await showStocktake(this.session, args.id, flags);
    return stocktakeAnswer({ ...shown.shown, minutes: await writeMinutes(shown, flags.out) });
  }
}
