import { deviceKeysOf, type UnitTargetsView } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { discoverTexts as texts } from '../texts/discover.ts';

/** The network devices of a unit, and who reads them. */
export function unitTargetsAnswer(data: UnitTargetsView & { simulated: boolean }): Answer {
  const { unit, agent, since, targets } = data;
  return {
    data,
    view: {
      simulated: data.simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.unit, value: unit },
            { words: texts.reader, value: agent },
            { words: heads.since, value: since, type: 'instant' },
            { words: texts.scans, value: targets.discovery?.subnets.join(', ') ?? null },
          ],
        },
        table<string>({
          rows: deviceKeysOf(targets),
          columns: [{ key: 'key', words: heads.device, keep: true, value: (key) => key }],
          empty: texts.noTargets,
        }),
      ],
    },
  };
}
