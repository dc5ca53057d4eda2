import { probeRaw, rawModels } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, numberFlag, textArg } from '../../flags/define.ts';
import { parseAddress } from '../../services/parse-address.ts';
import { probeFlagTexts } from '../../texts/probe.ts';
import { otherProbeFlagTexts } from '../../texts/probe-others.ts';
import { rawProbeAnswer } from '../../views/raw-probe.ts';

export default class ProbeRaw extends MotcuaCommand {
  static override args = { address: textArg(otherProbeFlagTexts.address) };
  static override flags = {
    model: choiceFlag([...rawModels, 'auto'])({ words: otherProbeFlagTexts.model, default: 'auto' }),
    timeout: numberFlag({ min: 1, max: 600_000 })({ words: probeFlagTexts.timeout, helpValue: 'MS', default: 6_000 }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProbeRaw);
    const { model, timeout: timeoutMs } = flags;
    const { signal } = this.session;
    return rawProbeAnswer(await probeRaw({ ...parseAddress(args.address), model, timeoutMs, signal }));
  }
}
