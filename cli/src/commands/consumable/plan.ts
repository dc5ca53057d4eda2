import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { consumablesFor } from '../../services/plan-consumables.ts';
import { procurementFlagTexts } from '../../texts/procurement.ts';
import { consumablesAnswer } from '../../views/consumables.ts';

export default class ConsumablePlan extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    quarter: textFlag({ words: procurementFlagTexts.quarter, helpValue: 'YYYY-QN', required: true }),
    parameters: textFlag({ words: procurementFlagTexts.stock, helpValue: 'FILE' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ConsumablePlan);
    return consumablesAnswer(await consumablesFor(this.session, flags));
  }
}
