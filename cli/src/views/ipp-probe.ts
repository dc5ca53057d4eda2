import type { IppProbeResult } from '@motcua/agent';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { probeTexts } from '../texts/probe.ts';
import { otherProbeTexts as texts } from '../texts/probe-others.ts';
import { reasonsIn } from './devices.ts';

/** One printer as it was read. */
export const ippProbeAnswer = (data: IppProbeResult): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      facts(data),
      ...(data.supplies.length === 0 ? [] : [supplies(data.supplies)]),
      ...(data.trays.length === 0 ? [] : [trays(data.trays)]),
    ],
  },
});

const facts = (data: IppProbeResult): Section => ({
  is: 'facts',
  facts: [
    { words: heads.device, value: data.uri },
    { words: probeTexts.vendor, value: data.vendor },
    { words: probeTexts.model, value: data.model },
    { words: probeTexts.serial, value: data.serial },
    { words: probeTexts.firmware, value: data.firmware },
    { words: heads.state, value: data.state },
    { words: heads.health, value: data.health, type: 'health' },
    { words: heads.reasons, value: reasonsIn(data.reasons) },
    { words: heads.raw, value: data.stateReasons.join(', ') || null },
    { words: texts.message, value: data.message },
    { words: texts.acceptingJobs, value: data.acceptingJobs, type: 'flag' },
    { words: texts.queuedJobs, value: data.queuedJobs, type: 'number' },
    { words: probeTexts.pageCount, value: data.pageCount, type: 'number' },
  ],
});

type Row<Key extends 'supplies' | 'trays'> = IppProbeResult[Key][number];

const supplies = (rows: readonly Row<'supplies'>[]) =>
  table<Row<'supplies'>>({
    title: probeTexts.supplies,
    rows,
    columns: [
      { key: 'index', words: heads.number, value: ({ index }) => index },
      { key: 'description', words: heads.name, value: ({ description }) => description },
      { key: 'type', words: heads.kind, value: ({ type }) => type },
      { key: 'percent', words: probeTexts.percent, type: 'number', value: ({ percent }) => percent },
      { key: 'levelState', words: probeTexts.levelState, value: ({ levelState }) => levelState },
    ],
  });

const trays = (rows: readonly Row<'trays'>[]) =>
  table<Row<'trays'>>({
    title: probeTexts.trays,
    rows,
    columns: [
      { key: 'index', words: heads.number, value: ({ index }) => index },
      { key: 'name', words: heads.name, value: ({ name }) => name },
      { key: 'percent', words: probeTexts.percent, type: 'number', value: ({ percent }) => percent },
      { key: 'levelState', words: probeTexts.levelState, value: ({ levelState }) => levelState },
      { key: 'status', words: heads.state, value: ({ status }) => status },
    ],
  });
