import { discover } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textFlag } from '../../flags/define.ts';
import { parsePorts } from '../../services/parse-ports.ts';
import { readCommunities } from '../../services/read-communities.ts';
import { discoverFlagTexts, discoverTexts } from '../../texts/discover.ts';
import { discoveredAnswer } from '../../views/discovered.ts';

/** Addresses between two words on how far it is. */
const everyAddresses = 32;

export default class AgentDiscover extends MotcuaCommand {
  static override flags = {
    subnet: textFlag({ words: discoverFlagTexts.subnet, helpValue: 'CIDR', required: true }),
    'community-file': textFlag({ words: discoverFlagTexts.communityFile, helpValue: 'FILE' }),
    rate: numberFlag({ min: 1, max: 100 })({ words: discoverFlagTexts.rate, default: 20 }),
    ports: textFlag({ words: discoverFlagTexts.ports, helpValue: 'LIST' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentDiscover);
    const { io, signal, tell } = this.session;
    const found = await discover({
      subnet: flags.subnet,
      communities: await readCommunities({ file: flags['community-file'], env: io.env }),
      probesPerSecond: flags.rate,
      ports: parsePorts(flags.ports, '--ports'),
      signal,
      onProgress: (progress) => {
        if (progress.done % everyAddresses === 0) tell(discoverTexts.progress, progress);
      },
    });
    if (found.interrupted) tell(discoverTexts.stopped, { left: found.total - found.scanned });
    return discoveredAnswer(found);
  }
}
