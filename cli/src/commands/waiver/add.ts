import { WaiverRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { dayFlag, requiredDay } from '../../flags/day.ts';
import { switchFlag, textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { stateOf } from '../../services/list-waivers.ts';
import { dayOf } from '../../services/today.ts';
import { argTexts, flagTexts } from '../../texts/flags.ts';
import { standardFlags } from '../../texts/standards.ts';
import { waiverAnswer } from '../../views/waivers.ts';

export default class WaiverAdd extends MotcuaCommand {
  static override args = { standard: textArg(argTexts.standard) };
  static override flags = {
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE' }),
    subtree: switchFlag(standardFlags.subtree),
    reason: textFlag({ words: standardFlags.reason, required: true }),
    approver: textFlag({ words: standardFlags.approver, required: true }),
    decision: textFlag({ words: standardFlags.decision, required: true }),
    from: dayFlag(standardFlags.waiverFrom),
    expiry: requiredDay(standardFlags.expiry),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(WaiverAdd);
    const hub = await connect(this.session, flags);
    const today = dayOf(this.session.io.now());
    const { unit = null, subtree, reason, approver, decision, from = today, expiry } = flags;
    const { standard } = args;
    const body = { standard, unit, subtree, reason, approver, decision, from, expiry };
    const row = await hub.post('/v1/waivers', body, WaiverRow);
    return waiverAnswer({ ...row, state: stateOf(row, today) });
  }
}
