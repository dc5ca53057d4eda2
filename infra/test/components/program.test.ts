import { readFileSync } from 'node:fs';
import { runtime } from '@pulumi/pulumi';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseStack } from '../../src/stack/parse-stack.ts';

const lab = parseStack(readFileSync(new URL('../../../Pulumi.lab.yaml', import.meta.url), 'utf8'), 'lab');
type Made = runtime.MockResourceArgs;
const made: Made[] = [];

/** What our provider would know after it made a thing. */
const known = { content: 'YQ==', serial: '1', cert: 'cert', key: 'key', value: 'secret' };

describe('the program of the lab, on mocks of the engine', () => {
  beforeAll(async () => {
    await runtime.setMocks({
      newResource: (args) => {
        made.push(args);
        return { id: `${args.name}-id`, state: { ...args.inputs, ...known } };
      },
      call: () => ({}),
    });
    const { centres } = await import('../../src/components/program.ts');
    await runtime.runInPulumiStack(async () => centres(lab, { path: '/release.tgz', sha256: 'a'.repeat(64) }));
    await runtime.disconnect();
  });

  const of = (type: string) => made.filter((one) => one.type === type);

  test('has three places with one host each', () => {
    expect(of('motcua:infra:Site').map(({ name }) => name)).toEqual(['site-a', 'site-b', 'witness']);
    expect(of('motcua:infra:Host').map(({ name }) => name)).toEqual(['dc1', 'dc2', 'dc3']);
  });

  test('puts a firewall on every host', () => {
    expect(of('motcua:host:Firewall').map(({ inputs }) => inputs.host.name)).toEqual(['dc1', 'dc2', 'dc3']);
  });

  test('starts chrony anew when a file of it changes', () => {
    const chrony = of('motcua:host:SystemdUnit').find(({ name }) => name === 'dc1-chrony.service');
    expect(Object.keys(chrony?.inputs.restartOn)).toEqual([
      '/etc/chrony/sources.d/motcua.sources',
      '/etc/systemd/system/chrony.service.d/motcua.conf',
    ]);
  });

  test('gives a database and a hub to the sites, and votes to all three', () => {
    const units = (unit: string) =>
      of('motcua:host:SystemdUnit').flatMap(({ inputs }) => (inputs.unit === unit ? [inputs.host.name] : []));
    expect(units('etcd.service')).toEqual(['dc1', 'dc2', 'dc3']);
    expect(units('patroni.service')).toEqual(['dc1', 'dc2']);
    expect(units('motcua-hub.service')).toEqual(['dc1', 'dc2']);
    expect(units('prometheus.service')).toEqual(['dc3']);
  });

  test('keeps what is secret out of everything that can be read', () => {
    const readable = of('motcua:host:File').filter(
      ({ inputs }) => inputs.mode !== '0600' && JSON.stringify(inputs).includes('secret'),
    );
    expect(readable.map(({ name }) => name)).toEqual([]);
  });

  test('names everything once', () => {
    const names = made.map(({ type, name }) => `${type} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
