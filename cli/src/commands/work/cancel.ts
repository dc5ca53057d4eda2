import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { cancelWork } from '../../services/works.ts';
import { workFlagTexts as texts } from '../../texts/works.ts';
import { workAnswer } from '../../views/works.ts';

export default class WorkCancel extends MotcuaCommand {
  static override args = { number: textArg(texts.number) };
  static override flags = { reason: textFlag({ words: texts.reason, required: true }), ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(WorkCancel);
    return workAnswer(await cancelWork(this.session, args.number, flags));
  }
}
