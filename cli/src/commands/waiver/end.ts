import { WaiverRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { stateOf } from '../../services/list-waivers.ts';
import { dayOf } from '../../services/today.ts';
import { standardArgs, standardFlags } from '../../texts/standards.ts';
import { waiverAnswer } from '../../views/waivers.ts';

export default class WaiverEnd extends MotcuaCommand {
  static override args = { waiver: textArg(standardArgs.waiver) };
  static override flags = { reason: textFlag({ words: standardFlags.endReason, required: true }), ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(WaiverEnd);
    const hub = await connect(this.session, flags);
    const path = `/v1/waivers/${encodeURIComponent(args.waiver)}/end`;
    const row = await hub.post(path, { reason: flags.reason }, WaiverRow);
    return waiverAnswer({ ...row, state: stateOf(row, dayOf(this.session.io.now())) });
  }
}
