import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { unitTargets } from '../../services/unit-targets.ts';
import { discoverFlagTexts } from '../../texts/discover.ts';
import { argTexts } from '../../texts/flags.ts';
import { unitTargetsAnswer } from '../../views/unit-targets.ts';

export default class UnitTargetsCommand extends MotcuaCommand {
  static override args = { unit: textArg(argTexts.unit) };
  static override flags = {
    file: textFlag({ words: discoverFlagTexts.targetsFile, helpValue: 'FILE' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(UnitTargetsCommand);
    return unitTargetsAnswer(await unitTargets(this.session, args.unit, flags));
  }
}
