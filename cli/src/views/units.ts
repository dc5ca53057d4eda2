import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import type { ListedUnit, Units } from '../services/list-units.ts';
import { columnTexts as heads } from '../texts/columns.ts';

/** The list of units. */
export const unitsAnswer = (data: Units): Answer => ({
  data,
  view: {
    simulated: data.simulated,
    sections: [
      table<ListedUnit>({
        rows: data.units,
        columns: [
          { key: 'code', words: heads.code, keep: true, value: ({ code }) => code },
          { key: 'name', words: heads.name, value: ({ name }) => name },
          { key: 'level', words: heads.level, value: ({ level }) => level },
          { key: 'parent', words: heads.parent, value: ({ parent }) => parent },
          { key: 'area', words: heads.area, type: 'number', value: ({ area }) => area },
          { key: 'officers', words: heads.officers, type: 'number', value: ({ officers }) => officers },
          { key: 'devices', words: heads.devices, type: 'number', value: ({ devices }) => devices },
          { key: 'agents', words: heads.agents, type: 'number', value: ({ agents }) => agents },
          { key: 'openTickets', words: heads.openTickets, type: 'number', value: ({ openTickets }) => openTickets },
          { key: 'validFrom', words: heads.validFrom, type: 'date', value: ({ validFrom }) => validFrom, wide: true },
          { key: 'validTo', words: heads.validTo, type: 'date', value: ({ validTo }) => validTo, wide: true },
        ],
      }),
    ],
  },
});
