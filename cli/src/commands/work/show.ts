import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { showWork } from '../../services/works.ts';
import { workFlagTexts as texts } from '../../texts/works.ts';
import { workViewAnswer } from '../../views/works.ts';

export default class WorkShow extends MotcuaCommand {
  static override args = { number: textArg(texts.number) };
  static override flags = { ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(WorkShow);
    return workViewAnswer(await showWork(this.session, args.number, flags));
  }
}
