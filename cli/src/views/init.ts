import { join } from 'node:path';
import { fill } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';

/** What `init` made. */
export interface Made {
  dataDir: string;
  installation: string;
  simulated: boolean;
  units: number;
  devices: number;
}

/** A new installation, and what to do next. */
export function initAnswer(made: Made): Answer {
  const path = { data: made.dataDir };
  const next = { vi: fill(viewTexts.initNext.vi, path), en: fill(viewTexts.initNext.en, path) };
  return {
    data: { ...made, adminTokenFile: join(made.dataDir, 'admin.token') },
    view: {
      simulated: made.simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.installation, value: made.installation },
            { words: heads.dataDir, value: made.dataDir },
            { words: heads.units, value: made.units, type: 'number' },
            { words: heads.devices, value: made.devices, type: 'number' },
          ],
        },
        { is: 'lines', lines: [next] },
      ],
    },
  };
}
