import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { dayFlag } from '../../flags/day.ts';
import { textArg, textFlag, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { knownLink, linkBody } from '../../services/link-body.ts';
import { setLink } from '../../services/links.ts';
import { linkFlagTexts as texts } from '../../texts/links.ts';
import { linkAnswer } from '../../views/links.ts';

export default class LinkSet extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = {
    ...hubFlags,
    name: textFlag({ words: texts.name }),
    carrier: textFlag({ words: texts.carrier }),
    contract: textFlag({ words: texts.contract }),
    bandwidth: textFlag({ words: texts.bandwidth, helpValue: 'N' }),
    target: textFlag({ words: texts.target, helpValue: 'N' }),
    unit: textsFlag({ words: texts.units, helpValue: 'CODE' }),
    'valid-from': dayFlag(texts.validFrom),
    'valid-to': dayFlag(texts.validTo),
    correct: dayFlag(texts.correct),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(LinkSet);
    const { hub, data, 'valid-from': validFrom, 'valid-to': validTo, ...said } = flags;
    const known = await knownLink(this.session, args.id, { hub, data });
    const body = linkBody(args.id, { ...said, validFrom, validTo }, known);
    return linkAnswer(await setLink(this.session, args.id, { hub, data, body }));
  }
}
