import { probeEscl } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textArg } from '../../flags/define.ts';
import { probeFlagTexts } from '../../texts/probe.ts';
import { otherProbeFlagTexts } from '../../texts/probe-others.ts';
import { esclProbeAnswer } from '../../views/escl-probe.ts';

export default class ProbeEscl extends MotcuaCommand {
  static override args = { url: textArg(otherProbeFlagTexts.url) };
  static override flags = {
    timeout: numberFlag({ min: 1, max: 600_000 })({ words: probeFlagTexts.timeout, helpValue: 'MS', default: 10_000 }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProbeEscl);
    const { signal } = this.session;
    return esclProbeAnswer(await probeEscl({ url: args.url, timeoutMs: flags.timeout, signal }));
  }
}
