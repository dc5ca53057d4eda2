import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { sourceFlags } from '../../flags/source.ts';
import { listWaivers } from '../../services/list-waivers.ts';
import { dayOf } from '../../services/today.ts';
import { waiversAnswer } from '../../views/waivers.ts';

export default class WaiverList extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = { ...sourceFlags, ...knownAtFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(WaiverList);
    const asOf = flags['as-of'] ?? dayOf(this.session.io.now());
    return waiversAnswer(await listWaivers(this.session, { ...flags, asOf }));
  }
}
