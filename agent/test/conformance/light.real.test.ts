import { expect, test } from 'vitest';
import { type SnmpResponder, startSnmpResponder } from '../../../test/peers/snmp-responder.ts';
import { defaultSettings } from '../../src/collectors/settings.ts';
import { readSnmpDevice } from '../../src/collectors/snmp/read.ts';
import { createProbe } from '../../src/probe/create-probe.ts';
import { expectedDevices, recording } from './expected.ts';

const devices = Object.fromEntries(expectedDevices.map(({ device, file }) => [device, recording(file)]));
const settings = defaultSettings({});
const signal = new AbortController().signal;

/** One poll of the agent, and the requests it took. */
async function poll(peer: SnmpResponder, { probe, community, light }: Poll) {
  const before = peer.requests();
  const target = { host: peer.host, port: peer.port, version: '2c', community } as const;
  const tries = light ? { lightMs: settings.snmpFullMs } : {};
  const read = await readSnmpDevice({ probe, signal, settings }, target, tries);
  return { read, requests: peer.requests() - before };
}
interface Poll {
  probe: ReturnType<typeof createProbe>;
  community: string;
  light: boolean;
}

const changing =
  /^1\.3\.6\.1\.2\.1\.(25\.3\.2\.1\.5|25\.3\.5\.1\.[12]|43\.8\.2\.1\.1[01]|43\.10\.2\.1\.4|43\.11\.1\.1\.9|33\.1\.[234]|2\.2\.1\.8)\./;

/** Another number in every object that may change between two full reads; levels fall, as they do. */
const changed = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const [oid = '', tag = '', value = ''] = line.split('|');
      if (!changing.test(oid) || !/^-?\d+$/.test(value)) return line;
      const number = Number(value);
      return `${oid}|${tag}|${number > 1 ? number - 1 : number}`;
    })
    .join('\n');

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const inSupplies = (line: string): boolean => line.startsWith('1.3.6.1.2.1.43.11.1.1.');

/** Without the last supply. */
function oneSupplyLess(text: string): string {
  const last = lines(text).filter(inSupplies).at(-1)?.split('|')[0]?.split('.').slice(11).join('.');
  return lines(text)
    .filter((line) => !inSupplies(line) || line.split('|')[0]?.split('.').slice(11).join('.') !== last)
    .join('\n');
}

const upTime = '1.3.6.1.2.1.1.3.0';
/** With another serial number and no other sign of it than a clock that began anew. */
const started = (text: string): string =>
  lines(text)
    .map((line) => (line.startsWith(`${upTime}|`) ? `${upTime}|67|1` : line))
    .map((line) => line.replace(/^(1\.3\.6\.1\.2\.1\.43\.5\.1\.1\.17\.1)\|.*/, '$1|4|CHANGED'))
    .join('\n');

const changes = [
  { what: 'nothing has changed', change: (text: string) => text },
  { what: 'every state, level and counter has changed', change: changed },
  { what: 'a supply is gone', change: oneSupplyLess },
  { what: 'the device was started anew as another one', change: started },
];

test.skipIf(expectedDevices.length === 0)(
  `of every recording [MOTCUA_SHARED], a light poll tells what a full one does where ${changes.map(({ what }) => what).join(', then ')}`,
  async () => {
    await using peer = await startSnmpResponder(devices);
    const full = createProbe();
    for (const [community, text] of Object.entries(devices)) {
      const probe = createProbe();
      await poll(peer, { probe, community, light: true });
      for (const { what, change } of changes) {
        peer.set(community, change(text));
        const { read } = await poll(peer, { probe, community, light: true });
        expect(read, `${community}: ${what}`).toEqual(
          (await poll(peer, { probe: full, community, light: false })).read,
        );
      }
    }
  },
);

test.skipIf(expectedDevices.length === 0)(
  'a printer that was read in full takes fewer requests from then on [MOTCUA_SHARED]',
  async () => {
    await using peer = await startSnmpResponder(devices);
    for (const community of ['pm-kyocera_p2040', 'pm-brother', 'pm-epson_cw']) {
      const probe = createProbe();
      const first = await poll(peer, { probe, community, light: true });
      const second = await poll(peer, { probe, community, light: true });
      expect(second.requests, community).toBeLessThan(first.requests * 0.7);
    }
  },
);
