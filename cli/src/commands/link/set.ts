import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { dayFlag, requiredDay } from '../../flags/day.ts';
import { textArg, textFlag, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { parseAmount, setLink } from '../../services/links.ts';
import { linkFlagTexts as texts } from '../../texts/links.ts';
import { linkAnswer } from '../../views/links.ts';

const amount = (value: string | undefined, where: string, max: number): number | null =>
  value === undefined ? null : parseAmount(value, { min: 0, max, where });

export default class LinkSet extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = {
    ...hubFlags,
    name: textFlag({ words: texts.name, required: true }),
    carrier: textFlag({ words: texts.carrier, required: true }),
    contract: textFlag({ words: texts.contract }),
    bandwidth: textFlag({ words: texts.bandwidth, helpValue: 'N' }),
    target: textFlag({ words: texts.target, helpValue: 'N' }),
    unit: textsFlag({ words: texts.units, helpValue: 'CODE', required: true }),
    'valid-from': requiredDay(texts.validFrom),
    'valid-to': dayFlag(texts.validTo),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(LinkSet);
    const { hub, data, name, carrier, contract = null, bandwidth, target, unit } = flags;
    const body = {
      ...{ name, carrier, contract, units: unit },
      bandwidthMbps: amount(bandwidth, '--bandwidth', 1_000_000),
      targetPercent: amount(target, '--target', 100),
      ...{ validFrom: flags['valid-from'], validTo: flags['valid-to'] ?? null },
    };
    return linkAnswer(await setLink(this.session, args.id, { hub, data, body }));
  }
}
