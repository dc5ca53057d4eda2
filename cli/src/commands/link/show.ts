import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { showLink } from '../../services/links.ts';
import { linkFlagTexts as texts } from '../../texts/links.ts';
import { linkAnswer } from '../../views/links.ts';

export default class LinkShow extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(LinkShow);
    return linkAnswer(await showLink(this.session, args.id, flags));
  }
}
