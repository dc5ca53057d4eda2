import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listLinks } from '../../services/links.ts';
import { linksAnswer } from '../../views/links.ts';

export default class LinkList extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(LinkList);
    return linksAnswer(await listLinks(this.session, { ...flags, asOf: flags['as-of'] }));
  }
}
