import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { decideDiscovery } from '../../services/decide-discovery.ts';
import { discoverArgTexts } from '../../texts/discover.ts';
import { discoveriesAnswer } from '../../views/discoveries.ts';

export default class DiscoveryAccept extends MotcuaCommand {
  static override args = { id: textArg(discoverArgTexts.id) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(DiscoveryAccept);
    return discoveriesAnswer(await decideDiscovery(this.session, { ...flags, id: args.id, decision: 'accept' }));
  }
}
