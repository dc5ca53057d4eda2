import { type Fault, type FaultTable, from } from '../fault.ts';

/** As whom it is asked. */
export type SnmpdShow = 'user' | 'unknown user' | 'wrong password';

const denied = (show: SnmpdShow, how: string): Fault<SnmpdShow> => ({
  how,
  show,
  from: from('motcua', 'EACCES'),
  reasons: ['permission-denied'],
  health: 'unknown',
});

export const snmpdFaults: FaultTable<SnmpdShow> = {
  peer: 'snmpd',
  what: 'A UPS on battery in the agent of Linux, asked by SNMP version 3',
  faults: [
    {
      how: 'a user who authenticates and encrypts',
      show: 'user',
      from: from('RFC 1628', 'upsOutputSource=battery'),
      reasons: ['ups-on-battery'],
      health: 'degraded',
    },
    denied('unknown user', 'usmStatsUnknownUserNames'),
    denied('wrong password', 'usmStatsWrongDigests'),
  ],
};
