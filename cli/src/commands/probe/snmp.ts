import { probeSnmp } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textArg, textFlag } from '../../flags/define.ts';
import { parseAddress } from '../../services/parse-address.ts';
import { probeFlagTexts } from '../../texts/probe.ts';
import { snmpProbeAnswer } from '../../views/snmp-probe.ts';

export default class ProbeSnmp extends MotcuaCommand {
  static override args = { address: textArg(probeFlagTexts.address) };
  static override flags = {
    community: textFlag({ words: probeFlagTexts.community, helpValue: 'TEXT', default: 'public' }),
    timeout: numberFlag({ min: 1, max: 600_000 })({ words: probeFlagTexts.timeout, helpValue: 'MS', default: 20_000 }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProbeSnmp);
    const { community, timeout: timeoutMs } = flags;
    const { signal } = this.session;
    return snmpProbeAnswer(await probeSnmp({ ...parseAddress(args.address), community, timeoutMs, signal }));
  }
}
