import { declaredRow, ExpectedError } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { languageOf, toProblem } from '../../src/api/problem.ts';
import { RateLimit } from '../../src/api/rate-limit.ts';
import { routes } from '../../src/api/routes.ts';
import { type AgentFacts, agentRow } from '../../src/api/views/agent-row.ts';
import { observedRow } from '../../src/api/views/device-rows.ts';
import { today } from '../../src/time/today.ts';
import { smallInstallation } from '../support/sample.ts';

const startedAt = '2026-03-02T01:00:00.000Z';
const time = (text: string) => Date.parse(`2026-03-02T${text}Z`);

/** An agent that is connected and has just reported that its PC is well. */
const agent: AgentFacts = {
  ...{ id: 'pc-1', unit_id: '00364@2022-06-30', unit_code: '00364', hostname: 'quay-1', os: 'Debian' },
  ...{ enrolled_at: '2026-03-01T00:00:00.000Z', cert_serial: '4a', cert_expires_at: '2027-03-01T00:00:00.000Z' },
  ...{ retired_at: null, agent_version: '0.1.0', node_version: '24.12.0', capabilities: '[]' },
  ...{
    presence_state: 'online',
    presence_boot: 'a',
    presence_said_at: null,
    presence_goodbye: null,
    presence_at: '2026-03-02T01:00:05.000Z',
  },
  ...{ last_report_at: '2026-03-02T01:10:00.000Z', boot: 'a'.repeat(32), seq: 7, pc_health: 'ok', pc_reasons: '[]' },
  ...{ pc_body: null, losses: null, probes: null, heartbeatSeconds: 60 },
  ...{ next_serial: null, next_expires_at: null, issuer_sha256: null, next_issuer_sha256: null, revoked_at: null },
  ...{ revoked_reason: null, hardware: null, hardware_changed_at: null, clone_suspected_at: null, clone_reason: null },
};
const show = (more: Partial<AgentFacts>, now = time('01:10:30')) => agentRow({ ...agent, ...more }, { now, startedAt });

describe('agentRow', () => {
  test('shows what an agent said as long as it is heard', () => {
    expect(show({})).toMatchObject({
      unit: '00364',
      online: true,
      health: 'ok',
      reasons: [],
      seq: 7,
      version: '0.1.0',
    });
  });

  test('three heartbeats without a word are still heard, a moment more is silence', () => {
    expect(show({}, time('01:13:00'))).toMatchObject({ health: 'ok', silent: false });
    expect(show({}, time('01:13:00.001'))).toMatchObject({
      online: true,
      health: 'unknown',
      reasons: ['agent-silent'],
    });
  });

  test.each([
    ['whose will came', { presence_state: 'offline' }],
    ['that never connected', { presence_state: null, presence_at: null }],
    ['that was connected to a hub that is no more', { presence_at: '2026-03-02T00:59:59.999Z' }],
  ] as const)('an agent %s is offline and its health unknown', (_, more) => {
    expect(show(more)).toMatchObject({ online: false, health: 'unknown', reasons: ['agent-offline'] });
  });

  test('an agent that is connected but has reported nothing yet was not read', () => {
    const fresh = { last_report_at: null, pc_health: null, boot: null, seq: null };
    expect(show(fresh, time('01:01:00'))).toMatchObject({
      health: 'unknown',
      reasons: ['not-read'],
      lastReportAt: null,
    });
  });
});

describe('device rows', () => {
  const [good, broken] = smallInstallation.devices;
  if (good === undefined || broken === undefined) throw new Error('the sample has two devices');

  test('on the books is not seen working; recorded as broken is down', () => {
    expect(declaredRow(good)).toMatchObject({
      health: 'unknown',
      reasons: ['never-seen'],
      declared: true,
      observed: false,
    });
    expect(declaredRow(broken)).toMatchObject({ health: 'down', reasons: ['reported-broken'] });
  });

  const seen = {
    ...{ id: 'd-1', agent: 'pc-1', key: 'cups:a', kind: 'printer', name: 'a', health: 'degraded' },
    ...{ reasons: '["toner-low"]', raw: '["toner-low-warning"]', first_seen_at: startedAt, last_seen_at: startedAt },
    ...{ since: startedAt, changed_at: startedAt, tag: null },
  };

  test.each([
    [null, 'degraded', ['toner-low']],
    ['agent-offline', 'unknown', ['agent-offline']],
    ['agent-silent', 'unknown', ['agent-silent']],
  ] as const)('with doubt %s a degraded device is %s', (doubt, health, reasons) => {
    const row = observedRow(seen, { unit: '00364', doubt });
    expect(row).toMatchObject({ health, reasons, raw: ['toner-low-warning'], lastHealth: 'degraded', observed: true });
  });

  test('a health that this version does not know is unknown', () => {
    expect(observedRow({ ...seen, health: 'splendid' }, { unit: '00364', doubt: null }).health).toBe('unknown');
  });
});

describe('problems', () => {
  test('say in the language asked for what happened, and carry the code', () => {
    const error = new ExpectedError('E_DATE_INVALID', { value: 'x', where: 'asOf' });
    expect(toProblem(error, 'en')).toMatchObject({
      ...{ type: 'urn:motcua:error:E_DATE_INVALID', status: 400, code: 'E_DATE_INVALID' },
      ...{ title: 'Cannot read the date "x" at asOf', params: { value: 'x', where: 'asOf' } },
    });
    expect(toProblem(error, 'vi').title).toBe('Không hiểu ngày "x" ở asOf');
  });

  test.each([
    [undefined, 'vi'],
    ['en-GB,vi;q=0.5', 'en'],
    ['vi-VN', 'vi'],
    ['entish', 'vi'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('RateLimit', () => {
  test('lets an address try so often in a minute, and says how long to wait', () => {
    const limit = new RateLimit({ perMinute: 2 });
    expect([1, 2, 3].map(() => limit.take('a', 30_000))).toEqual([null, null, 30]);
    expect(limit.take('b', 30_000)).toBeNull();
    expect(limit.take('a', 60_000)).toBeNull();
  });

  test('does not grow with the number of addresses', () => {
    const limit = new RateLimit({ perMinute: 9, most: 2 });
    expect(['a', 'b', 'c', 'a'].map((address) => limit.take(address, 0))).toEqual([null, null, 60, null]);
  });
});

describe('the table of routes', () => {
  test('only what must be open is open', () => {
    const open = routes.filter(({ permission }) => permission === 'public').map(({ url }) => url);
    expect(open).toEqual([
      '/livez',
      '/readyz',
      '/v1/openapi.json',
      '/v1/ca',
      '/v1/crl',
      '/v1/challenge',
      '/v1/login/methods',
    ]);
  });

  test('whatever changes something needs more than to read', () => {
    const writes = routes.filter(({ method }) => method !== 'GET');
    expect(writes.filter(({ permission }) => /^public$|\.read$/.test(permission))).toEqual([]);
  });
});

test('the day is that of Vietnam', () => {
  expect(today(Date.parse('2026-06-30T16:59:59Z'))).toBe('2026-06-30');
  expect(today(Date.parse('2026-06-30T17:00:00Z'))).toBe('2026-07-01');
});
