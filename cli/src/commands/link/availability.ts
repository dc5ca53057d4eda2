import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { linkAvailability } from '../../services/links.ts';
import { linkFlagTexts as texts } from '../../texts/links.ts';
import { availabilityAnswer } from '../../views/links.ts';

export default class LinkAvailability extends MotcuaCommand {
  static override flags = { ...hubFlags, month: textFlag({ words: texts.month, helpValue: 'MONTH', required: true }) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(LinkAvailability);
    return availabilityAnswer(await linkAvailability(this.session, flags));
  }
}
