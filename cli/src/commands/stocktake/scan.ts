import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { scanTags } from '../../services/stocktake/scan.ts';
import { stocktakeTexts as texts } from '../../texts/stocktake.ts';
import { scansAnswer } from '../../views/stocktake.ts';

export default class StocktakeScan extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = {
    ...hubFlags,
    tag: textsFlag({ words: texts.tag, helpValue: 'TAG' }),
    place: textFlag({ words: texts.place, helpValue: 'ID' }),
    file: textFlag({ words: texts.scanFile, helpValue: 'FILE.csv', exclusive: ['tag'] }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(StocktakeScan);
    return scansAnswer(await scanTags(this.session, args.id, flags));
  }
}
