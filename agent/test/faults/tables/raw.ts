import type { Standard } from '@motcua/contract';
import type { RawTrouble } from '../../../../test/peers/raw-printer.ts';
import { type Fault, type FaultTable, from, unreadable } from '../fault.ts';

/** The language that the printer speaks, and what ails it. */
export interface RawShow {
  language: 'escpos' | 'pjl' | 'zpl';
  trouble: RawTrouble;
}

const names = { escpos: 'ESC/POS', pjl: 'PJL', zpl: 'ZPL' } as const satisfies Record<string, Standard>;

type Told = Pick<Fault<RawShow>, 'reasons' | 'health'>;
const row = (language: RawShow['language'], trouble: RawTrouble, keywords: string[], told: Told): Fault<RawShow> => ({
  how: `${names[language]}: ${Object.keys(trouble).join(', ') || 'all well'}`,
  show: { language, trouble },
  from: from(names[language], ...keywords),
  ...told,
});
const down = (reason: string): Told => ({ reasons: [reason], health: 'down' });
const ok: Told = { reasons: [], health: 'ok' };

const silence = (language: RawShow['language'], trouble: RawTrouble): Fault<RawShow> => ({
  ...row(language, trouble, [], { reasons: ['printer-silent'], health: 'unknown' }),
  from: from('motcua', 'connected on port 9100, no byte before the deadline'),
});

export const rawFaults: FaultTable<RawShow> = {
  peer: '9100 simulator of the tests',
  what: 'Receipt, office and label printers, asked on their raw port',
  faults: [
    row('escpos', {}, [], ok),
    row('escpos', { offline: true }, ['1 offline'], down('printer-offline')),
    row('escpos', { coverOpen: true }, ['2 cover open'], down('cover-open')),
    row('escpos', { paperOut: true }, ['2 paper end', '4 paper end'], down('media-empty')),
    row('escpos', { paperLow: true }, ['4 paper near end'], { reasons: ['media-low'], health: 'degraded' }),
    row('escpos', { cutterStuck: true }, ['3 cutter error'], down('cutter-fault')),
    row('pjl', {}, [], ok),
    row('pjl', { offline: true }, ['10002', 'ONLINE=FALSE'], down('printer-offline')),
    row('pjl', { coverOpen: true }, ['40021'], down('cover-open')),
    row('pjl', { paperOut: true }, ['41xxx'], down('media-needed')),
    row('pjl', { paperLow: true }, ['11xxx'], { reasons: ['input-tray-empty'], health: 'degraded' }),
    row('zpl', {}, [], ok),
    row('zpl', { paused: true }, ['pause'], down('printer-paused')),
    silence('zpl', { paperOut: true }),
    silence('zpl', { ribbonOut: true }),
    silence('zpl', { coverOpen: true }),
    silence('escpos', { silent: true }),
    {
      how: 'ZPL: answers in another language',
      show: { language: 'zpl', trouble: { says: Buffer.from('220 ready\r\n') } },
      from: unreadable,
      reasons: ['device-unreadable'],
      health: 'unknown',
    },
  ],
};
