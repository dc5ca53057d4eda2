import type { Health } from '@motcua/contract';
import { type Fault, type FaultTable, from, unreachable } from '../fault.ts';

/** What the simulated driver reads, or what becomes of driver and server. */
export interface UpsShow {
  status?: string;
  does?: 'kill-driver' | 'hang';
}

const flags = (status: string, reasons: string[], health: Health): Fault<UpsShow> => ({
  how: `ups.status "${status}"`,
  show: { status },
  from: from('NUT', ...status.split(' ').filter((word) => !calm.has(word))),
  reasons,
  health,
});

/** Flags that tell of no fault. */
const calm = new Set(['OL', 'CHRG', 'DISCHRG', 'CAL', 'TRIM', 'BOOST']);

export const upsFaults: FaultTable<UpsShow> = {
  peer: 'upsd with dummy-ups',
  what: 'A UPS behind a NUT server, asked by LIST VAR',
  faults: [
    flags('OL CHRG', [], 'ok'),
    flags('OL TRIM', [], 'ok'),
    flags('OB DISCHRG', ['ups-on-battery'], 'degraded'),
    flags('OB LB', ['ups-on-battery', 'ups-battery-low'], 'down'),
    flags('OL RB', ['ups-replace-battery'], 'degraded'),
    flags('OL OVER', ['ups-overload'], 'down'),
    flags('OL BYPASS', ['ups-bypass'], 'degraded'),
    flags('OFF', ['ups-output-off'], 'down'),
    flags('OL HB', ['ups-battery-high'], 'degraded'),
    flags('OB FSD', ['ups-on-battery', 'ups-shutdown-forced'], 'down'),
    {
      how: 'driver killed, server left',
      show: { does: 'kill-driver' },
      from: from('NUT', 'DRIVER-NOT-CONNECTED'),
      reasons: ['ups-driver-dead'],
      health: 'unknown',
    },
    {
      how: 'server takes connections, answers nothing (stopped by SIGSTOP)',
      show: { does: 'hang' },
      from: unreachable,
      reasons: ['device-unreachable'],
      health: 'down',
    },
  ],
};
