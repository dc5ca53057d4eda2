import type { Discovered } from '@motcua/agent';
import { exit, type Found, withoutSecrets } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Column, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { discoverTexts as texts } from '../texts/discover.ts';
import { kindIn } from './devices.ts';

/** What a scan found; one that was stopped is told as far as it came. */
export const discoveredAnswer = (discovered: Discovered): Answer => {
  const found = discovered.found.map((one) => ({ ...one, targets: withoutSecrets(one.targets) }));
  return {
    data: { ...discovered, found },
    exit: discovered.interrupted ? exit.interrupted : exit.ok,
    view: {
      simulated: false,
      sections: [
        {
          is: 'facts',
          facts: [{ words: texts.scanned, value: `${discovered.scanned}/${discovered.total} (${discovered.subnet})` }],
        },
        table<Found>({ rows: found, columns: foundColumns, empty: texts.nothing }),
      ],
    },
  };
};

/** Columns of devices that were found. */
export const foundColumns: readonly Column<Found>[] = [
  { key: 'address', words: texts.address, keep: true, value: ({ address }) => address },
  { key: 'kind', words: heads.kind, value: ({ kind }) => kindIn(kind) },
  { key: 'vendor', words: texts.vendor, value: ({ vendor }) => vendor },
  { key: 'model', words: texts.model, value: ({ model }) => model },
  { key: 'serial', words: texts.serial, value: ({ serial }) => serial },
  { key: 'evidence', words: texts.evidence, value: ({ evidence }) => evidence.map(({ by }) => by).join(', ') },
];
