import { ExpectedError } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { HostProvider } from '../../src/provider/provider.ts';
import type { RemoteOptions } from '../../src/ssh/pool.ts';

const urn = (type: string) => `urn:pulumi:lab::motcua::motcua:infra:Host$motcua:host:${type}::a`;
const host = { name: 'dc1', address: '10.77.0.11', port: 22, user: 'root' };

/** A host that answers with what a test says; what was asked of it is kept. */
function answering(answer: string | Error) {
  const asked: RemoteOptions[] = [];
  const provider = new HostProvider(
    () => async (options) => {
      asked.push(options);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    () => 0,
  );
  return { provider, asked };
}
const secret = (value: unknown) => ({
  '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
  value,
});

describe('the provider', () => {
  test('checks inputs, fills in what is left out, and names each mistake', async () => {
    const { provider } = answering('');
    const good = await provider.check(
      urn('File'),
      {},
      { host: { name: 'dc1', address: '10.77.0.11' }, path: '/a', content: 'x' },
    );
    expect(good).toEqual({ inputs: { host, path: '/a', content: 'x', mode: '0644', owner: 'root', group: 'root' } });
    const bad = await provider.check(urn('File'), {}, { host, path: 'a', content: 'x', mode: '644' });
    expect(bad.failures?.map(({ property }) => property)).toEqual(['path', 'mode']);
  });

  test('keeps a secret a secret through check, create and read', async () => {
    const { provider, asked } = answering('0600 root root\naGlkZGVu');
    const inputs = { host, path: '/k', content: secret('hidden'), mode: '0600' };
    const checked = await provider.check(urn('File'), {}, inputs);
    expect(checked.inputs.content).toEqual(secret('hidden'));
    const created = await provider.create(urn('File'), checked.inputs);
    expect(created.id).toBe('dc1:/k');
    expect(created.outs.content).toEqual(secret('hidden'));
    expect(asked[0]?.input).toBe('hidden');
    expect(asked[0]?.script).not.toContain('hidden');
    const read = await provider.read(created.id, urn('File'), created.outs);
    expect(read.props.content).toEqual(secret('hidden'));
  });

  test('says what differs, and that another path is another file', async () => {
    const { provider } = answering('');
    const olds = { host, path: '/a', content: 'x', mode: '0644' };
    expect(await provider.diff('', urn('File'), olds, olds)).toMatchObject({ changes: false, replaces: [] });
    expect(await provider.diff('', urn('File'), olds, { ...olds, mode: '0600' })).toMatchObject({
      changes: true,
      replaces: [],
    });
    expect(await provider.diff('', urn('File'), olds, { ...olds, path: '/b' })).toMatchObject({ replaces: ['path'] });
  });

  test('makes nothing anew when a host has only another address', async () => {
    const { provider } = answering('');
    const olds = { host, path: '/a', content: 'x' };
    const moved = { ...olds, host: { ...host, address: '10.77.0.21' } };
    expect(await provider.diff('', urn('File'), olds, moved)).toMatchObject({ changes: true, replaces: [] });
    const other = { ...olds, host: { ...host, name: 'dc2' } };
    expect(await provider.diff('', urn('File'), olds, other)).toMatchObject({ replaces: ['host'] });
  });

  test('reads what is gone as gone', async () => {
    const { provider } = answering('');
    expect(await provider.read('dc1:/a', urn('File'), { host, path: '/a', content: 'x' })).toEqual({
      id: '',
      props: {},
    });
  });

  test('reads for import by the id alone', async () => {
    const { provider } = answering('0644 root root\neA==');
    const read = await provider.read('dc1:/etc/a:b', urn('File'), {});
    expect(read.inputs).toMatchObject({ host: { name: 'dc1', address: 'dc1' }, path: '/etc/a:b', content: 'x' });
  });

  test('gives an expected error to the engine as words with its code and its hint', async () => {
    const error = new ExpectedError('E_DC_HOST_UNREACHABLE', { host: 'dc1', address: '10.77.0.11', detail: 'refused' });
    const { provider } = answering(error);
    const failed = provider.create(urn('File'), { host, path: '/a', content: 'x' });
    await expect(failed).rejects.toThrow(
      /^E_DC_HOST_UNREACHABLE: dc1 \(10\.77\.0\.11\) cannot be reached: refused Look at/,
    );
  });

  test('does not know what is not in its table', async () => {
    const { provider } = answering('');
    await expect(provider.check(urn('Nope'), {}, {})).rejects.toThrow('motcua:host:Nope');
  });
});

describe('a setting of PostgreSQL', () => {
  const props = { host, setting: 'log_lock_waits', value: 'on' };
  const read = async (said: string) =>
    (await answering(said).provider.read('dc1:setting/log_lock_waits', urn('PostgresSetting'), props)).props;

  test.each([
    { title: 'is what the server says', said: 'is off\n', value: 'off' },
    { title: 'may be empty', said: 'is \n', value: '' },
    {
      title: 'is as it was known of a server that does not run: that is drift of its unit',
      said: 'stopped\n',
      value: 'on',
    },
  ])('$title', async ({ said, value }) => {
    expect(await read(said)).toMatchObject({ setting: 'log_lock_waits', value });
  });

  test('is not there where there is no server', async () => {
    expect(await read('')).toEqual({});
  });
});

describe('what is on no host', () => {
  test('is made once, is secret where it has to be, and is read as it was', async () => {
    const { provider, asked } = answering('');
    const type = 'urn:pulumi:lab::motcua::motcua:pki:Secret::a';
    expect(await provider.check(type, {}, { name: 'A' })).toMatchObject({ failures: [{ property: 'name' }] });
    const { id, outs } = await provider.create(type, { name: 'replication' });
    expect(id).toBe('replication');
    expect(outs.value).toEqual(secret(expect.stringMatching(/^[0-9a-f]{64}$/)));
    expect((await provider.read(id, type, outs)).props).toEqual(outs);
    expect(await provider.diff(id, type, outs, { name: 'replication' })).toMatchObject({ changes: false });
    await provider.delete(id, type, outs);
    expect(asked).toEqual([]);
  });
});

describe('what one host has made and another must have too', () => {
  /** A host that holds something, or nothing; a script puts what it gets there, or makes it. */
  function holding(content: string) {
    const kept = { content };
    const provider = new HostProvider(
      () =>
        async ({ script, input }) => {
          if (script === 'make') kept.content = 'made';
          if (script === 'restore') kept.content = input ?? '';
          return kept.content;
        },
      () => 0,
    );
    return { kept, provider };
  }
  const type = urn('Material');
  const inputs = { host, name: 'hub-identity', print: 'print', make: 'make', restore: 'restore', present: true };

  test('is made once, and taken as it is where it is already', async () => {
    const nobody = holding('');
    expect((await nobody.provider.create(type, inputs)).outs.content).toEqual(secret('made'));
    const there = holding('older');
    expect((await there.provider.create(type, inputs)).outs.content).toEqual(secret('older'));
    expect(there.kept.content).toBe('older');
  });

  test('is restored from the state where it was lost, and never made another time', async () => {
    const { kept, provider } = holding('');
    const state = { ...inputs, content: secret('of the state') };
    const found = await provider.read('dc1:hub-identity', type, state);
    expect(found.props).toMatchObject({ present: false, content: secret('of the state') });
    expect(await provider.diff('', type, found.props ?? {}, inputs)).toMatchObject({ changes: true, replaces: [] });
    const { outs } = await provider.update('', type, found.props ?? {}, inputs);
    expect([kept.content, outs?.content, outs?.present]).toEqual(['of the state', secret('of the state'), true]);
  });
});
