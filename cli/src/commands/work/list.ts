import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listWorks } from '../../services/works.ts';
import { worksAnswer } from '../../views/works.ts';

export default class WorkList extends MotcuaCommand {
  static override flags = { ...hubFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(WorkList);
    return worksAnswer(await listWorks(this.session, flags));
  }
}
