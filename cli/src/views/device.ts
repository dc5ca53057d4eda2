import type { DeviceRow } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { kindIn, reasonsIn } from './devices.ts';
import { readingSections } from './reading.ts';
import { recurrenceSections } from './ticket-problems.ts';

/** One device and its last reading. */
export const deviceAnswer = (device: DeviceRow, simulated: boolean): Answer => ({
  data: { simulated, ...device },
  view: {
    simulated,
    sections: [
      {
        is: 'facts',
        facts: [
          { words: heads.id, value: device.id },
          { words: heads.tag, value: device.tag },
          { words: heads.kind, value: kindIn(device.kind) },
          { words: heads.name, value: device.name },
          { words: heads.unit, value: device.unit },
          { words: heads.health, value: device.health, type: 'health' },
          { words: heads.reasons, value: reasonsIn(device.reasons) },
          { words: heads.raw, value: device.raw.join(', ') },
          { words: heads.since, value: device.since, type: 'instant' },
          { words: heads.lastSeenAt, value: device.lastSeenAt, type: 'instant' },
          { words: heads.declared, value: device.declared },
          { words: heads.observed, value: device.observed },
          { words: heads.agent, value: device.agent },
        ],
      },
      ...recurrenceSections(device.recurring),
      ...readingSections(device.reading, device.forecast),
    ],
  },
});
