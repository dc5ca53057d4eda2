import { beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Peer } from '../../../test/peers/index.ts';
import type { FaultTable } from './fault.ts';
import { faultTables } from './index.ts';
import type { ShowAll, Shown } from './show.ts';
import { showCups } from './shows/cups.ts';
import { showEscl } from './shows/escl.ts';
import { showIppPrinter } from './shows/ipp-printer.ts';
import { showRaw } from './shows/raw.ts';
import { showSane } from './shows/sane.ts';
import { showSnmpd, showSnmpsim } from './shows/snmp.ts';
import { showUpsd } from './shows/upsd.ts';
import { showUsb } from './shows/usb.ts';

type Tables = typeof faultTables;
type ShowOf<Table> = Table extends FaultTable<infer Show> ? Show : never;

/** Who shows the faults of each table; a table without anybody does not compile. */
const shows: { [Name in keyof Tables]: { peers: readonly Peer[]; all: ShowAll<ShowOf<Tables[Name]>> } } = {
  ippPrinter: { peers: ['ippeveprinter', 'dbus-daemon'], all: showIppPrinter },
  cups: { peers: ['cupsd', 'lpadmin', 'lp', 'cupsdisable', 'cupsreject'], all: showCups },
  sane: { peers: ['scanimage'], all: showSane },
  escl: { peers: [], all: showEscl },
  snmpsim: { peers: ['snmpsimd'], all: showSnmpsim },
  snmpd: { peers: ['snmpd'], all: showSnmpd },
  upsd: { peers: ['upsd', 'dummy-ups'], all: showUpsd },
  raw: { peers: [], all: showRaw },
  usb: { peers: ['umockdev-run', 'umockdev-wrapper'], all: showUsb },
};

for (const name of Object.keys(faultTables) as (keyof Tables)[]) {
  const { peers, all } = shows[name];
  const { peer, faults } = faultTables[name];
  describeWithPeer(peers, `${peer} is reported right:`, () => {
    let shown: Shown[];
    beforeAll(async () => {
      // The two tables are joined by their name.
      shown = await (all as ShowAll<unknown>)(faults);
    });

    test.each(faults.map((fault, at) => ({ ...fault, at })))('$how → $reasons', ({ at, reasons, health }) => {
      const { reasons: told = [], ...rest } = shown[at] ?? {};
      expect({ reasons: [...told].sort(), ...rest }).toEqual({ reasons: [...reasons].sort(), health });
    });
  });
}
