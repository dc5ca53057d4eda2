import { Found } from '@motcua/contract';
import { expect, test } from 'vitest';
import type { Sighting } from '../../src/discovery/sighting.ts';
import { toFound } from '../../src/discovery/to-found.ts';

const now = new Date('2026-11-25T03:00:00Z');
const nothing: Sighting = { snmp: null, ipp: null, escl: null, raw: null };
const target = { host: '10.0.5.3', port: 161, version: '2c' as const, community: 'public' };
const who = { vendor: null, model: null, serial: null, macs: [] };
const snmp = { ...who, target, kind: 'printer' as const, description: 'Example printer', serial: 'SN-1' };
const ipp = { ...who, uri: 'ipp://10.0.5.3/ipp/print', model: 'Example Office 100' };
const escl = { ...who, url: 'http://10.0.5.3:80/eSCL', vendor: 'Example' };
const raw = { host: '10.0.5.3', port: 9100 };
const found = (sighting: Partial<Sighting>) => toFound('10.0.5.3', { ...nothing, ...sighting }, now);

test('an address where nothing answers is no proposal', () => {
  expect(found({})).toBeNull();
});

test('all that was seen is evidence, and what each way knows is put together', () => {
  const proposal = Found.parse(found({ snmp, ipp, raw }));
  expect(proposal).toMatchObject({ kind: 'printer', model: 'Example Office 100', serial: 'SN-1' });
  expect(proposal.evidence.map(({ by }) => by)).toEqual(['snmp', 'ipp', 'raw']);
});

test.each([
  [{ snmp }, 'printer'],
  [{ snmp: { ...snmp, kind: 'switch' as const } }, 'switch'],
  [{ snmp: { ...snmp, kind: 'other' as const }, raw }, 'printer'],
  [{ snmp, escl }, 'multifunction'],
  [{ ipp, escl }, 'multifunction'],
  [{ escl }, 'scanner'],
  [{ raw }, 'printer'],
  [{ snmp: { ...snmp, kind: null } }, 'other'],
])('what answers %j seems to be a %s', (sighting, kind) => {
  expect(found(sighting)?.kind).toBe(kind);
});

test.each([
  [{ snmp, ipp, escl, raw }, { snmp: [target] }],
  [{ ipp, escl, raw }, { ipp: [ipp.uri] }],
  [{ escl, raw }, { escl: [escl.url] }],
  [{ raw }, { raw: [raw] }],
  [{ snmp: { ...snmp, kind: null }, ipp }, { ipp: [ipp.uri] }],
])('one way of reading is proposed, so that it becomes one device', (sighting, targets) => {
  expect(found(sighting)?.targets).toEqual({ snmp: [], ipp: [], escl: [], raw: [], ...targets });
});
