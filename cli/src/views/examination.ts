import type { Examination } from '@motcua/agent';
import type { DeviceReading } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';
import { kindIn, reasonsIn } from './devices.ts';

type Missing = Examination['missing'][number];

/** What an agent on this PC would report, and what it could not read and why. */
export const examinationAnswer = (data: Examination): Answer => ({
  data,
  view: { simulated: false, sections: [facts(data), devices(data.devices), missing(data.missing)] },
});

const facts = ({ enrolled, pc, version, outbox }: Examination): Section => ({
  is: 'facts',
  facts: [
    { words: heads.version, value: version },
    { words: viewTexts.enrolled, value: enrolled === null ? null : `${enrolled.agent} (${enrolled.unit})` },
    { words: heads.hostname, value: pc?.hostname ?? null },
    { words: heads.health, value: pc?.health ?? 'unknown', type: 'health' },
    { words: heads.reasons, value: pc === null ? null : reasonsIn(pc.reasons) },
    { words: viewTexts.waitingReports, value: outbox?.reports ?? null, type: 'number' },
  ],
});

const devices = (rows: readonly DeviceReading[]) =>
  table<DeviceReading>({
    title: viewTexts.devices,
    rows,
    columns: [
      { key: 'kind', words: heads.kind, value: ({ kind }) => kindIn(kind) },
      { key: 'name', words: heads.name, value: ({ name }) => name },
      { key: 'health', words: heads.health, type: 'health', value: ({ health }) => health },
      { key: 'reasons', words: heads.reasons, value: ({ reasons }) => reasonsIn(reasons) },
      { key: 'raw', words: heads.raw, value: ({ raw }) => raw.join(', ') },
      { key: 'key', words: heads.id, value: ({ key }) => key, wide: true },
    ],
  });

const missing = (rows: readonly Missing[]) =>
  table<Missing>({
    title: viewTexts.notRead,
    rows,
    columns: [
      { key: 'what', words: heads.check, value: ({ what }) => what },
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasonsIn([reason]) },
      { key: 'detail', words: heads.detail, value: ({ detail }) => detail },
    ],
  });
