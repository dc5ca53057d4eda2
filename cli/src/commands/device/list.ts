import { DeviceRow, deviceKinds, healths } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { knownAtOf } from '../../services/known-at.ts';
import { flagTexts } from '../../texts/flags.ts';
import { devicesAnswer } from '../../views/devices.ts';

export default class DeviceList extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...hubFlags,
    ...knownAtFlags,
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE' }),
    kind: choiceFlag(deviceKinds)({ words: flagTexts.kind, helpValue: 'KIND' }),
    health: choiceFlag(healths)({ words: flagTexts.health }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DeviceList);
    const { unit, kind, health, 'as-of': asOf } = flags;
    const knownAt = knownAtOf(flags, this.session.io.now());
    const hub = await connect(this.session, flags);
    const path = withQuery('/v1/devices', { unit, kind, health, asOf, knownAt });
    const { rows, simulated } = await hub.list(path, 'devices', DeviceRow);
    return devicesAnswer({ simulated, devices: rows });
  }
}
