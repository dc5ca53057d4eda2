import { deviceKinds } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, numberFlag, switchFlag, textFlag, textsFlag } from '../../flags/define.ts';
import { sourceFlags } from '../../flags/source.ts';
import { printLabels } from '../../services/print-labels.ts';
import { flagTexts } from '../../texts/flags.ts';
import { fromPeopleFlagTexts as texts } from '../../texts/from-people.ts';
import { identityFlagTexts } from '../../texts/identity.ts';
import { labelTexts } from '../../texts/stocktake.ts';
import { labelsAnswer } from '../../views/labels.ts';

export default class LabelPrint extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...sourceFlags,
    unit: textFlag({ words: labelTexts.unit, helpValue: 'CODE', required: true }),
    kind: choiceFlag(deviceKinds)({ words: flagTexts.kind }),
    url: textFlag({ words: texts.url, helpValue: 'URL' }),
    poster: Object.assign(switchFlag(texts.poster), { dependsOn: ['url'] }),
    network: textsFlag({ words: identityFlagTexts.network, helpValue: 'CIDR', dependsOn: ['url'] }),
    grace: numberFlag({ min: 0, max: 366 })({ words: texts.grace }),
    out: textFlag({ words: labelTexts.out, helpValue: 'FILE.pdf', default: 'tem.pdf' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(LabelPrint);
    return labelsAnswer(await printLabels(this.session, flags));
  }
}
