import type { Answer } from '../answer.ts';
import type { UnitDetails } from '../services/show-unit.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';
import { devicesTable } from './devices.ts';

/** One unit and its devices. */
export function unitAnswer({ asOf, simulated, unit, devices }: UnitDetails): Answer {
  return {
    data: { asOf, simulated, unit, devices },
    view: {
      simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.code, value: unit.code },
            { words: heads.name, value: unit.name },
            { words: heads.level, value: unit.level },
            { words: heads.parent, value: unit.parent },
            { words: heads.asOf, value: asOf, type: 'date' },
            { words: heads.area, value: unit.area, type: 'number' },
            { words: heads.officers, value: unit.officers, type: 'number' },
            { words: heads.agents, value: unit.agents, type: 'number' },
            { words: heads.openTickets, value: unit.openTickets, type: 'number' },
          ],
        },
        { ...devicesTable(devices), title: viewTexts.devices },
      ],
    },
  };
}
