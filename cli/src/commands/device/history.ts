import { RegisterHistory } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { argTexts } from '../../texts/flags.ts';
import { historyAnswer } from '../../views/history.ts';

export default class DeviceHistory extends MotcuaCommand {
  static override takesAsOf = true;
  static override args = { device: textArg(argTexts.device) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(DeviceHistory);
    const hub = await connect(this.session, flags);
    const path = withQuery(`/v1/register/devices/${encodeURIComponent(args.device)}/history`, { asOf: flags['as-of'] });
    const [history, simulated] = await Promise.all([hub.get(path, RegisterHistory), hub.isSimulated()]);
    return historyAnswer(history, simulated);
  }
}
