import { deviceKinds } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textFlag } from '../../flags/define.ts';
import { sourceFlags } from '../../flags/source.ts';
import { printLabels } from '../../services/print-labels.ts';
import { flagTexts } from '../../texts/flags.ts';
import { labelTexts } from '../../texts/stocktake.ts';
import { labelsAnswer } from '../../views/labels.ts';

export default class LabelPrint extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...sourceFlags,
    unit: textFlag({ words: labelTexts.unit, helpValue: 'CODE', required: true }),
    kind: choiceFlag(deviceKinds)({ words: flagTexts.kind }),
    out: textFlag({ words: labelTexts.out, helpValue: 'FILE.pdf', default: 'tem.pdf' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(LabelPrint);
    return labelsAnswer(await printLabels(this.session, flags));
  }
}
