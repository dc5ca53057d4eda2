import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hubEnvironment, storeUrl } from '../../src/calc/hub-settings.ts';
import { metricsScript } from '../../src/calc/metrics-script.ts';
import { pgService } from '../../src/calc/pg-service.ts';
import { prometheusSettings } from '../../src/calc/prometheus.ts';
import { hubUnit, patroniUnit } from '../../src/calc/units.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const member = fc.record({ name, address: fc.ipV4() });
const members = fc.uniqueArray(member, { minLength: 2, maxLength: 4, selector: (one) => one.name });

describe('the script of a host’s figures', () => {
  const paths = [{ name: 'north', bandwidthMbps: 1000 }];
  const any = (all: { name: string; address: string }[], repository: number | null) =>
    metricsScript({ self: all[0] ?? { name: 'a', address: '' }, others: all.slice(1), repository, paths });

  test('is a shell script, whatever the hosts are called, and asks every other host', () => {
    fc.assert(
      fc.property(members, fc.constantFrom(null, 1, 2), (all, repository) => {
        const script = any(all, repository);
        for (const other of all.slice(1)) expect(script).toContain(`${other.name}=${other.address}`);
        expect(script).toContain(`motcua_link_bandwidth_megabits{path="north"} 1000'`);
      }),
    );
    const [one, two] = [
      { name: 'dc1', address: '10.0.0.1' },
      { name: 'dc2', address: '10.0.0.2' },
    ];
    for (const repository of [null, 1]) {
      expect(spawnSync('sh', ['-n'], { input: any([one, two], repository), encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
    }
  });
});

describe('what programs are told', () => {
  test('every way to the database checks the server’s certificate, and no text has a password in it', () => {
    fc.assert(
      fc.property(members, (sites) => {
        const service = pgService(sites);
        expect(service).toMatch(/^sslmode=verify-(ca|full)$/m);
        expect(service).not.toMatch(/^password=/m);
      }),
    );
    expect(new URL(storeUrl)).toMatchObject({ hostname: '127.0.0.1', password: '' });
    expect(storeUrl).toContain('sslrootcert=');
  });

  test('a hub prefers its own broker, knows every site’s, and all by TLS', () => {
    fc.assert(
      fc.property(members, (sites) => {
        const [self = { name: '', address: '' }] = sites;
        const [, urls = ''] = /^MOTCUA_MQTT_URLS=(.*)$/m.exec(hubEnvironment({ sites, self })) ?? [];
        expect(urls.split(',')[0]).toBe(`mqtts://${self.address}:8883`);
        expect(new Set(urls.split(',')).size).toBe(new Set(sites.map(({ address }) => address)).size);
        expect(urls.split(',').every((url) => url.startsWith('mqtts://'))).toBe(true);
      }),
    );
  });

  test('Prometheus looks at every host, by its name and place', () => {
    fc.assert(
      fc.property(members, (all) => {
        const settings = JSON.parse(prometheusSettings(all.map((one) => ({ ...one, place: 'p' }))));
        const targets = settings.scrape_configs.flatMap((job: { static_configs: object[] }) => job.static_configs);
        expect(targets).toHaveLength(all.length);
      }),
    );
  });

  test('units of the database and the hub come back by themselves, and the hub has no power it does not need', () => {
    for (const unit of [patroniUnit(), hubUnit('/opt/r')]) {
      expect(unit).toContain('Restart=always\n');
      expect(unit).toContain('StartLimitIntervalSec=0\n');
    }
    expect(hubUnit('/opt/r')).toMatch(/^CapabilityBoundingSet=CAP_NET_BIND_SERVICE$/m);
    expect(hubUnit('/opt/r')).toMatch(/^NoNewPrivileges=yes$/m);
    expect(hubUnit('/opt/r')).not.toMatch(/^User=root$/m);
  });
});
