import { probeIpp } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textArg } from '../../flags/define.ts';
import { probeFlagTexts } from '../../texts/probe.ts';
import { otherProbeFlagTexts } from '../../texts/probe-others.ts';
import { ippProbeAnswer } from '../../views/ipp-probe.ts';

export default class ProbeIpp extends MotcuaCommand {
  static override args = { uri: textArg(otherProbeFlagTexts.uri) };
  static override flags = {
    timeout: numberFlag({ min: 1, max: 600_000 })({ words: probeFlagTexts.timeout, helpValue: 'MS', default: 10_000 }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProbeIpp);
    const { signal } = this.session;
    return ippProbeAnswer(await probeIpp({ uri: args.uri, timeoutMs: flags.timeout, signal }));
  }
}
