import { authProtocols, privProtocols, probeSnmp } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, numberFlag, textArg, textFlag } from '../../flags/define.ts';
import { parseAddress } from '../../services/parse-address.ts';
import { readSnmpUser } from '../../services/read-snmp-user.ts';
import { probeFlagTexts } from '../../texts/probe.ts';
import { snmpProbeAnswer } from '../../views/snmp-probe.ts';

export default class ProbeSnmp extends MotcuaCommand {
  static override args = { address: textArg(probeFlagTexts.address) };
  static override flags = {
    community: textFlag({ words: probeFlagTexts.community, helpValue: 'TEXT', default: 'public' }),
    user: textFlag({ words: probeFlagTexts.user, helpValue: 'NAME' }),
    auth: choiceFlag(authProtocols)({ words: probeFlagTexts.auth, default: 'sha' }),
    'auth-file': textFlag({ words: probeFlagTexts.authFile, helpValue: 'FILE' }),
    priv: choiceFlag(privProtocols)({ words: probeFlagTexts.priv, default: 'aes' }),
    'priv-file': textFlag({ words: probeFlagTexts.privFile, helpValue: 'FILE' }),
    context: textFlag({ words: probeFlagTexts.context, helpValue: 'NAME' }),
    timeout: numberFlag({ min: 1, max: 600_000 })({ words: probeFlagTexts.timeout, helpValue: 'MS', default: 20_000 }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProbeSnmp);
    const { community, context, timeout: timeoutMs } = flags;
    const { signal } = this.session;
    const place = parseAddress(args.address);
    const user = await readSnmpUser(flags);
    return snmpProbeAnswer(await probeSnmp({ ...place, community, context, user, timeoutMs, signal }));
  }
}
