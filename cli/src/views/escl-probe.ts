import type { EsclProbeResult } from '@motcua/agent';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { probeTexts } from '../texts/probe.ts';
import { otherProbeTexts as texts } from '../texts/probe-others.ts';
import { reasonsIn } from './devices.ts';

/** One scanner as it was read. */
export const esclProbeAnswer = (data: EsclProbeResult): Answer => ({
  data,
  view: { simulated: false, sections: [facts(data), ...(data.jobs.length === 0 ? [] : [jobs(data.jobs)])] },
});

const facts = (data: EsclProbeResult): Section => ({
  is: 'facts',
  facts: [
    { words: heads.device, value: data.url },
    { words: probeTexts.vendor, value: data.vendor },
    { words: probeTexts.model, value: data.model },
    { words: probeTexts.serial, value: data.serial },
    { words: heads.state, value: data.state },
    { words: texts.feeder, value: data.adfState },
    { words: heads.health, value: data.health, type: 'health' },
    { words: heads.reasons, value: reasonsIn(data.reasons) },
    { words: heads.raw, value: data.stateReasons.join(', ') || null },
    { words: texts.hasPlaten, value: data.hasPlaten, type: 'flag' },
    { words: texts.hasFeeder, value: data.hasFeeder, type: 'flag' },
    {
      words: probeTexts.missing,
      value: data.missing.map(({ what, detail }) => `${what}: ${detail}`).join('; ') || null,
    },
  ],
});

type Job = EsclProbeResult['jobs'][number];

const jobs = (rows: readonly Job[]) =>
  table<Job>({
    title: texts.jobs,
    rows,
    columns: [
      { key: 'uuid', words: heads.id, value: ({ uuid, uri }) => uuid ?? uri },
      { key: 'state', words: heads.state, value: ({ state }) => state },
      { key: 'stateReasons', words: heads.raw, value: ({ stateReasons }) => stateReasons.join(', ') || null },
      { key: 'imagesCompleted', words: texts.pages, type: 'number', value: ({ imagesCompleted }) => imagesCompleted },
    ],
  });
