import { type DeviceRow, kindRow, reasonText, toDeviceKind, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';

/** Reason codes in words, one after the other. */
export const reasonsIn = (codes: readonly string[]): Words | null =>
  codes.length === 0
    ? null
    : {
        vi: codes.map((code) => reasonText(code, 'vi')).join('; '),
        en: codes.map((code) => reasonText(code, 'en')).join('; '),
      };

/** Why a device is in its health; where its PC is silent, which. */
function whyIn({ reasons, doubt }: DeviceRow): Words | null {
  const words = reasonsIn(reasons);
  const silent = doubt?.hostname ?? null;
  return words === null || silent === null ? words : { vi: `${words.vi} (${silent})`, en: `${words.en} (${silent})` };
}

/** A kind of device in words; one that this version does not know stays as it is. */
export const kindIn = (kind: string): Words | string => {
  const known = toDeviceKind(kind);
  return known === kind ? kindRow(known).words : kind;
};

/** Devices as a table. */
export const devicesTable = (rows: readonly DeviceRow[]) =>
  table<DeviceRow>({
    rows,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'tag', words: heads.tag, keep: true, value: ({ tag, id }) => tag ?? id },
      { key: 'kind', words: heads.kind, value: ({ kind }) => kindIn(kind) },
      { key: 'name', words: heads.name, value: ({ name }) => name },
      { key: 'health', words: heads.health, type: 'health', value: ({ health }) => health },
      { key: 'reasons', words: heads.reasons, value: whyIn },
      { key: 'since', words: heads.since, type: 'instant', value: ({ since }) => since },
      { key: 'lastSeenAt', words: heads.lastSeenAt, type: 'instant', value: ({ lastSeenAt }) => lastSeenAt },
      { key: 'declared', words: heads.declared, value: ({ declared }) => declared, wide: true },
      { key: 'observed', words: heads.observed, value: ({ observed }) => observed, wide: true },
      { key: 'agent', words: heads.agent, keep: true, value: ({ agent }) => agent, wide: true },
      { key: 'raw', words: heads.raw, value: ({ raw }) => raw.join(', '), wide: true },
      { key: 'id', words: heads.id, keep: true, value: ({ id }) => id, wide: true },
    ],
  });

/** The list of devices. */
export const devicesAnswer = (data: { simulated: boolean; devices: DeviceRow[] }): Answer => ({
  data,
  view: { simulated: data.simulated, sections: [devicesTable(data.devices)] },
});
