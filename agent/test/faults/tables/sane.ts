import type { Health } from '@motcua/contract';
import { type Fault, type FaultTable, from } from '../fault.ts';

/** What the test scanner does. */
export type SaneShow = { does: 'unplug' | 'hang' } | { does: 'status'; status: string };

const status = (word: string, reason: string, health: Health): Fault<SaneShow> => ({
  how: `read-status-code "${word}"`,
  show: { does: 'status', status: word },
  from: from('SANE 1.06', word),
  reasons: [reason],
  health,
});

export const saneFaults: FaultTable<SaneShow> = {
  peer: 'SANE test backend',
  what: 'A scanner of this PC, read by scanimage',
  faults: [
    { how: 'all well', show: { does: 'status', status: 'Default' }, from: [], reasons: [], health: 'ok' },
    status('SANE_STATUS_UNSUPPORTED', 'scanner-unsupported', 'degraded'),
    status('SANE_STATUS_CANCELLED', 'scanner-cancelled', 'unknown'),
    status('SANE_STATUS_DEVICE_BUSY', 'scanner-busy', 'ok'),
    status('SANE_STATUS_INVAL', 'scanner-invalid', 'down'),
    status('SANE_STATUS_JAMMED', 'scanner-jammed', 'down'),
    status('SANE_STATUS_NO_DOCS', 'scanner-no-documents', 'ok'),
    status('SANE_STATUS_COVER_OPEN', 'scanner-cover-open', 'down'),
    status('SANE_STATUS_IO_ERROR', 'scanner-io-error', 'down'),
    status('SANE_STATUS_NO_MEM', 'scanner-no-memory', 'degraded'),
    status('SANE_STATUS_ACCESS_DENIED', 'scanner-access-denied', 'down'),
    {
      how: 'number_of_devices one less',
      show: { does: 'unplug' },
      from: from('motcua', 'known before, not listed now'),
      reasons: ['scanner-unplugged'],
      health: 'down',
    },
    {
      how: 'read-delay beyond the deadline',
      show: { does: 'hang' },
      from: from('motcua', 'deadline passed'),
      reasons: ['scanner-hung'],
      health: 'down',
    },
  ],
};
