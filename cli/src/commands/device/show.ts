import { DeviceRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { knownAtOf } from '../../services/known-at.ts';
import { argTexts } from '../../texts/flags.ts';
import { deviceAnswer } from '../../views/device.ts';

export default class DeviceShow extends MotcuaCommand {
  static override takesAsOf = true;
  static override args = { device: textArg(argTexts.device) };
  static override flags = { ...hubFlags, ...knownAtFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(DeviceShow);
    const knownAt = knownAtOf(flags, this.session.io.now());
    const hub = await connect(this.session, flags);
    const path = withQuery(`/v1/devices/${encodeURIComponent(args.device)}`, { asOf: flags['as-of'], knownAt });
    const [device, simulated] = await Promise.all([hub.get(path, DeviceRow), hub.isSimulated()]);
    return deviceAnswer(device, simulated);
  }
}
