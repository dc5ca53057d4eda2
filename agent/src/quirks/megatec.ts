import { fromOne } from '../mib/word.ts';
import { upsFrom } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const ups = '1.3.6.1.4.1.935.1.1.1';

/** Megatec (PPC-MIB). */
export const megatec: readonly Quirk[] = [
  {
    name: 'megatec-net-agent',
    match: { sysObjectID: '1.3.6.1.4.1.935' },
    why: 'charge, run time (in seconds) and loads (in tenths, one for each phase) are private',
    reads: [`${ups}.2`, `${ups}.4`, `${ups}.8.3`],
    extend: [
      upsFrom({
        charge: [[`${ups}.2.2.1.0`, 1]],
        runtime: [[`${ups}.2.2.4.0`, 60]],
        load: [[5, 6, 7].map((column) => [`${ups}.8.3.${column}.0`, 10] as const), [[`${ups}.4.2.3.0`, 1]]],
        source: {
          oid: `${ups}.4.1.1.0`,
          words: fromOne('unknown onLine onBattery onBoost sleeping onBypass rebooting standBy onBuck'),
          battery: ['onBattery'],
          mains: ['onLine', 'onBoost', 'onBypass', 'onBuck'],
        },
        battery: { oid: `${ups}.2.1.1.0`, words: fromOne('unknown batteryNormal batteryLow') },
      }),
    ],
    fixture: 'lnms-netagent2.snmprec',
  },
];
