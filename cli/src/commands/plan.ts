import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { switchFlag, textFlag } from '../flags/define.ts';
import { hubFlags } from '../flags/hub.ts';
import { planSource } from '../services/plan-source.ts';
import { registerTexts } from '../texts/register.ts';
import { changesAnswer } from '../views/changes.ts';

export default class Plan extends MotcuaCommand {
  static override flags = {
    file: textFlag({ char: 'f', words: registerTexts.source, helpValue: 'SOURCE', required: true }),
    prune: switchFlag(registerTexts.prune),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Plan);
    const { summary, unlisted, unlike, simulated } = await planSource(this.session, flags);
    return changesAnswer({ ...summary, unlisted, unlike, change: null }, simulated);
  }
}
