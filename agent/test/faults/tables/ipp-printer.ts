import { type FaultTable, from, unreachable } from '../fault.ts';

/** What the printer is set to, by its control panel or its power switch. */
export interface IppPrinterShow {
  media?: number;
  /** Percent: waste box (how full), black, cyan, magenta, yellow. */
  supplies?: readonly number[];
  power?: 'hang' | 'off';
}

const said = (...keywords: string[]) => from('RFC 8011', ...keywords);

export const ippPrinterFaults: FaultTable<IppPrinterShow> = {
  peer: 'ippeveprinter',
  what: 'An IPP Everywhere printer, asked by IPP',
  faults: [
    { how: 'all well', show: {}, from: [], reasons: [], health: 'ok' },
    {
      how: 'tray at 0 of 250 sheets',
      show: { media: 0 },
      from: said('media-empty'),
      reasons: ['media-empty'],
      health: 'down',
    },
    {
      how: 'tray at 20 of 250 sheets',
      show: { media: 20 },
      from: said('media-low'),
      reasons: ['media-low'],
      health: 'degraded',
    },
    {
      how: 'black toner at 5 %',
      show: { supplies: [25, 5, 50, 33, 67] },
      from: said('toner-low'),
      reasons: ['toner-low'],
      health: 'degraded',
    },
    {
      how: 'cyan toner at 0 %',
      show: { supplies: [25, 75, 0, 33, 67] },
      from: said('toner-empty'),
      reasons: ['toner-empty'],
      health: 'down',
    },
    {
      how: 'waste box 95 % full',
      show: { supplies: [95, 75, 50, 33, 67] },
      from: said('marker-waste-almost-full'),
      reasons: ['waste-almost-full'],
      health: 'degraded',
    },
    {
      how: 'waste box full',
      show: { supplies: [100, 75, 50, 33, 67] },
      from: said('marker-waste-full'),
      reasons: ['waste-full'],
      health: 'down',
    },
    {
      how: 'takes connections, answers nothing (stopped by SIGSTOP)',
      show: { power: 'hang' },
      from: unreachable,
      reasons: ['device-unreachable'],
      health: 'down',
    },
    { how: 'switched off', show: { power: 'off' }, from: unreachable, reasons: ['device-unreachable'], health: 'down' },
  ],
};
