import { DiscoveryRow, discoveryStates } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { discoverFlagTexts } from '../../texts/discover.ts';
import { flagTexts } from '../../texts/flags.ts';
import { discoveriesAnswer } from '../../views/discoveries.ts';

export default class DiscoveryList extends MotcuaCommand {
  static override flags = {
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE' }),
    state: choiceFlag(discoveryStates)({ words: discoverFlagTexts.state }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DiscoveryList);
    const { unit, state } = flags;
    const hub = await connect(this.session, flags);
    const { rows, simulated } = await hub.list(
      withQuery('/v1/discoveries', { unit, state }),
      'discoveries',
      DiscoveryRow,
    );
    return discoveriesAnswer({ simulated, discoveries: rows });
  }
}
