import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { requiredDay } from '../../flags/day.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { endLink } from '../../services/links.ts';
import { linkFlagTexts as texts } from '../../texts/links.ts';
import { linkAnswer } from '../../views/links.ts';

export default class LinkEnd extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = { ...hubFlags, 'valid-to': requiredDay(texts.validTo) };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(LinkEnd);
    const { 'valid-to': validTo, ...rest } = flags;
    return linkAnswer(await endLink(this.session, args.id, { ...rest, validTo }));
  }
}
