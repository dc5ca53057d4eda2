import { probeUps } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textArg } from '../../flags/define.ts';
import { parseUpsName } from '../../services/parse-ups-name.ts';
import { probeFlagTexts } from '../../texts/probe.ts';
import { otherProbeFlagTexts } from '../../texts/probe-others.ts';
import { upsProbeAnswer } from '../../views/ups-probe.ts';

export default class ProbeUps extends MotcuaCommand {
  static override args = { ups: textArg(otherProbeFlagTexts.ups) };
  static override flags = {
    timeout: numberFlag({ min: 1, max: 600_000 })({ words: probeFlagTexts.timeout, helpValue: 'MS', default: 5_000 }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProbeUps);
    const { signal } = this.session;
    return upsProbeAnswer(await probeUps({ ...parseUpsName(args.ups), timeoutMs: flags.timeout, signal }));
  }
}
