import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { switchFlag, textFlag } from '../flags/define.ts';
import { runDemo } from '../services/demo/run-demo.ts';
import { flagTexts } from '../texts/flags.ts';

export default class Demo extends MotcuaCommand {
  static override flags = {
    once: switchFlag(flagTexts.once),
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE', default: '00364' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Demo);
    const { once, unit, data } = flags;
    return runDemo({ session: this.session, once, unit, data });
  }
}
