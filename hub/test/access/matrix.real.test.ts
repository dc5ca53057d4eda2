import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Permission, type Role, roleMay, roles } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/api/routes.ts';
import type { TicketState } from '../../src/tickets/states.ts';
import { type TicketVerb, verbNames } from '../../src/tickets/verbs.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

const password = 'bốn con voi đi dạo';
const wards = ['00001', '00002'] as const;
type Ward = (typeof wards)[number];

/** Things of each ward that routes are asked about. */
interface Things {
  agent: string;
  device: string;
  ticket: number;
  photo: string;
}

/** What is asked of a route about a ward; null where the route is not about any one thing. */
interface RouteCase {
  path: (ward: Ward, things: Things) => string;
  body?: (ward: Ward) => object;
  /** About one thing in a ward, so that in the wrong ward it must not exist. */
  one: boolean;
  /** What a list gives, by which it is seen whether anything of the other ward is in it. */
  foreign?: (body: unknown, ward: Ward) => boolean;
}

const mentions = (body: unknown, ward: Ward): boolean => JSON.stringify(body).includes(ward);
const list = (path: string): RouteCase => ({ path: () => path, one: false, foreign: mentions });
const about = (path: RouteCase['path'], body?: RouteCase['body']): RouteCase => ({
  path,
  one: true,
  ...(body && { body }),
});
const whole = (path: string, body?: object): RouteCase => ({
  path: () => path,
  one: false,
  ...(body && { body: () => body }),
});

let made = 0;
const newDevice = (ward: Ward) => {
  const [row] = twoWards.devices.filter(({ unit }) => unit === ward);
  const name = `${ward}-X-${++made}`;
  return { action: 'create', kind: 'device', row: { ...row, id: name, tag: name } };
};

const waiver = {
  ...{ standard: 'OSS-PC-1', reason: 'thử', approver: 'UBND phường', decision: '1/QĐ-UBND' },
  ...{ from: '2022-06-30', expiry: '2099-01-01' },
};

const copierPrice = {
  ...{ item: 'photocopier', price: 20_000_000, budgetLine: 'specialised', decision: 'thử' },
  ...{ validFrom: '2022-01-01', validTo: null },
};

/** Each is asked for once, because a proposal goes on; there are enough of every state. */
const proposalStates = ['draft', 'submitted', 'approved', 'ordered'] as const;
const proposalsEach = 60;
const asked = new Map<string, number>();
function proposalOf(state: (typeof proposalStates)[number], ward: Ward): number {
  const [key, first] = [`${state}|${ward}`, proposalStates.indexOf(state) * 2 + wards.indexOf(ward)];
  const at = asked.get(key) ?? 0;
  asked.set(key, at + 1);
  return first * proposalsEach + at + 1;
}

/** What each verb is told, and a state in which it may be done. */
const verbCases: Readonly<Record<TicketVerb, { state: TicketState; body: object }>> = {
  comment: { state: 'new', body: { text: 'thử' } },
  triage: { state: 'new', body: {} },
  assign: { state: 'new', body: { to: 'it_staff' } },
  start: { state: 'assigned', body: {} },
  wait: { state: 'in_progress', body: { for: 'parts', reason: 'thử' } },
  lend: { state: 'in_progress', body: {} },
  return: { state: 'in_progress', body: {} },
  approve: { state: 'waiting_approval', body: {} },
  resolve: { state: 'in_progress', body: { note: 'thử' } },
  accept: { state: 'resolved', body: {} },
  close: { state: 'accepted', body: {} },
  reopen: { state: 'resolved', body: { reason: 'thử' } },
  reject: { state: 'new', body: { reason: 'thử' } },
};
const ticketsEach = 10;
const firstTicket = (verb: TicketVerb, ward: Ward): number =>
  10 + (verbNames.indexOf(verb) * 2 + wards.indexOf(ward)) * ticketsEach;
/** Each ticket is changed once, as with proposals. */
function changing(verb: TicketVerb): RouteCase {
  const next = (ward: Ward) => {
    const at = asked.get(`${verb}|${ward}`) ?? 0;
    asked.set(`${verb}|${ward}`, at + 1);
    return firstTicket(verb, ward) + at;
  };
  return about(
    (ward) => `/v1/tickets/${next(ward)}/${verb}`,
    (ward) => ({ ...verbCases[verb].body, ...loanOf(verb, ward) }),
  );
}

/** Each spare is lent once; what comes back was lent for that ticket. */
let lent = 0;
const sparesEach = 10;
const loanOf = (verb: TicketVerb, ward: Ward): object => {
  if (verb === 'lend') return { device: `${ward}-SPARE-${lent++ % sparesEach}` };
  return verb === 'return' ? { device: 'KHO-1' } : {};
};
const loans = JSON.stringify([
  {
    device: 'KHO-1',
    tag: 'KHO-1',
    kind: 'printer',
    from: '00001',
    lentAt: '2026-03-02',
    until: null,
    returnedAt: null,
  },
]);

/** A picture of one ticket of a ward, and enough of another that each can be removed once. */
const photo = readFileSync(join(import.meta.dirname, '../photos/samples/made-40x30.png'));
const removablePhotos = 80;
let removed = 0;

/** Codes of a ward, each ended as often as one likes. */
const codeOf = (ward: Ward): string => ward.padEnd(64, 'c');

/** Stock-takes of a ward, the first of which stays open. */
const stocktakesEach = 80;
let closed = 0;
let cancelled = 0;
const workOf = (ward: Ward, at: number): number => stocktakeOf(ward, at);
const stocktakeOf = (ward: Ward, at: number): number => wards.indexOf(ward) * stocktakesEach + at + 1;

/** A problem with a ticket of a ward. */
const problemOf = (ward: Ward): number => wards.indexOf(ward) + 1;

/** Each is ended once; there are enough of each ward. */
const subscriptionsEach = 40;
let ended = 0;
const subscriptionOf = (ward: Ward): number =>
  wards.indexOf(ward) * subscriptionsEach + (ended++ % subscriptionsEach) + 1;

/** Every route that needs a permission has its row here; the test for completeness fails when one is forgotten. */
const cases: Readonly<Record<string, RouteCase>> = {
  'POST /v1/agent-tokens': about(
    () => '/v1/agent-tokens',
    (unit) => ({ unit, uses: 1, expiresSeconds: 60 }),
  ),
  // A stream has no end to wait for; what is in it for whom is tested with it.
  'GET /metrics': whole('/metrics'),
  'GET /v1/events': whole('/v1/events?once'),
  // Who hears what is tested with the stream itself.
  'GET /v1/agent-tokens': list('/v1/agent-tokens'),
  'POST /v1/agent-tokens/:id/revoke': about((ward) => `/v1/agent-tokens/e-${ward}0000000/revoke`),
  'GET /v1/pending-agents': list('/v1/pending-agents'),
  'POST /v1/pending-agents/:id/approve': about((ward) => `/v1/pending-agents/a-${ward}/approve`),
  'POST /v1/pending-agents/:id/reject': about((ward) => `/v1/pending-agents/r-${ward}/reject`),
  'POST /v1/agents/:id/revoke': about(
    (_, { agent }) => `/v1/agents/${agent}/revoke`,
    () => ({ reason: 'thử' }),
  ),
  'POST /v1/agents/:id/clear-clone': about(
    (_, { agent }) => `/v1/agents/${agent}/clear-clone`,
    () => ({ reason: 'thử' }),
  ),
  'POST /v1/agents/:id/retire': about(
    (_, { agent }) => `/v1/agents/${agent}/retire`,
    () => ({ reason: 'thử' }),
  ),
  'GET /v1/status': list('/v1/status'),
  'GET /v1/readiness': list('/v1/readiness'),
  'GET /v1/readiness/:code': about((ward) => `/v1/readiness/${ward}`),
  'GET /v1/units': list('/v1/units'),
  'GET /v1/units/:code': about((ward) => `/v1/units/${ward}`),
  'GET /v1/units/:code/targets': about((ward) => `/v1/units/${ward}/targets`),
  'PUT /v1/units/:code/targets': about(
    (ward) => `/v1/units/${ward}/targets`,
    () => ({ presence: [] }),
  ),
  'GET /v1/discoveries': list('/v1/discoveries'),
  'POST /v1/discoveries/:id/accept': about((ward) => `/v1/discoveries/f-${ward}/accept`),
  'POST /v1/discoveries/:id/dismiss': about((ward) => `/v1/discoveries/f-${ward}/dismiss`),
  'GET /v1/agents': list('/v1/agents'),
  'GET /v1/agents/:id': about((_, { agent }) => `/v1/agents/${agent}`),
  'GET /v1/agents/:id/desired': about((_, { agent }) => `/v1/agents/${agent}/desired`),
  'PUT /v1/agents/:id/desired': about(
    (_, { agent }) => `/v1/agents/${agent}/desired`,
    () => ({ forget: [] }),
  ),
  'GET /v1/devices': list('/v1/devices'),
  'GET /v1/devices/:id': about((_, { device }) => `/v1/devices/${device}`),
  'GET /v1/devices/:id/readings': about((_, { device }) => `/v1/devices/${device}/readings`),
  'GET /v1/tickets': list('/v1/tickets'),
  'GET /v1/tickets/:number': about((_, { ticket }) => `/v1/tickets/${ticket}`),
  'GET /v1/tickets/:number/clocks': about((_, { ticket }) => `/v1/tickets/${ticket}/clocks`),
  'POST /v1/tickets': about(
    () => '/v1/tickets',
    (ward) => ({ device: `${ward}-PR-01`, text: 'thử' }),
  ),
  ...Object.fromEntries(verbNames.map((verb) => [`POST /v1/tickets/:number/${verb}`, changing(verb)])),
  'GET /v1/loans': list('/v1/loans'),
  'POST /v1/tickets/:number/photos': about(
    (_, { ticket }) => `/v1/tickets/${ticket}/photos`,
    () => ({ data: photo.toString('base64') }),
  ),
  'GET /v1/tickets/:number/photos/:id': about((_, { ticket, photo }) => `/v1/tickets/${ticket}/photos/${photo}`),
  'POST /v1/tickets/:number/photos/:id/remove': about(
    (ward) => `/v1/tickets/${firstTicket('comment', ward)}/photos/p-${removed++ % removablePhotos}/remove`,
    () => ({ reason: 'thử' }),
  ),
  'GET /v1/intake-tokens': list('/v1/intake-tokens'),
  'POST /v1/intake-tokens': about(
    () => '/v1/intake-tokens',
    (unit) => ({ unit, devices: [`${unit}-PR-01`] }),
  ),
  'POST /v1/intake-tokens/:id/end': about((ward) => `/v1/intake-tokens/q-${codeOf(ward).slice(0, 12)}/end`),
  'GET /v1/authority': { path: () => '/v1/authority?action=repair&assetClass=common&actor=unit_head', one: false },
  'GET /v1/wan-links': list('/v1/wan-links'),
  'GET /v1/wan-links/:id': about((ward) => `/v1/wan-links/line-${ward}`),
  'PUT /v1/wan-links/:id': whole('/v1/wan-links/line-new', {
    ...{ name: 'thử', carrier: 'thử', units: ['99999'], validFrom: '2026-01-01' },
  }),
  'POST /v1/wan-links/:id/end': whole('/v1/wan-links/line-none/end', { validTo: '2026-01-01' }),
  'POST /v1/wan-link-changes': whole('/v1/wan-link-changes', {
    title: 'thử',
    changes: [
      {
        action: 'create',
        row: { ...{ id: 'line-new', name: 'thử', carrier: 'thử' }, units: ['99999'], validFrom: '2026-01-01' },
      },
    ],
  }),
  'GET /v1/wan-link-availability': list('/v1/wan-link-availability?month=2026-02'),
  'GET /v1/problems': list('/v1/problems'),
  'GET /v1/problems/:id': about((ward) => `/v1/problems/${problemOf(ward)}`),
  'POST /v1/problems/find': whole('/v1/problems/find'),
  ...Object.fromEntries(
    ['confirm', 'dismiss', 'close'].map((verb) => [
      `POST /v1/problems/:id/${verb}`,
      whole(`/v1/problems/999999/${verb}`, { reason: 'thử' }),
    ]),
  ),
  'GET /v1/reports/tickets': list('/v1/reports/tickets?period=2026-02&explain=1'),
  'GET /v1/channels': whole('/v1/channels'),
  'POST /v1/channels/:channel/test': whole('/v1/channels/fax/test', { address: 'x' }),
  'GET /v1/notice-subscriptions': list('/v1/notice-subscriptions'),
  'POST /v1/notice-subscriptions': about(
    () => '/v1/notice-subscriptions',
    (unit) => ({ channel: 'file', address: 'thu', unit }),
  ),
  'POST /v1/notice-subscriptions/:id/end': about((ward) => `/v1/notice-subscriptions/${subscriptionOf(ward)}/end`),
  'GET /v1/notices': whole('/v1/notices'),
  'GET /v1/notices/:id': whole('/v1/notices/999999'),
  'POST /v1/notices/:id/replay': whole('/v1/notices/999999/replay'),
  'GET /v1/audit': list('/v1/audit?asOf=2022-06-30&all=1'),
  'GET /v1/gaps': list('/v1/gaps'),
  'GET /v1/pending-devices': list('/v1/pending-devices'),
  'GET /v1/supply-forecasts': list('/v1/supply-forecasts'),
  'GET /v1/proposals': list('/v1/proposals'),
  'POST /v1/proposals': about(
    () => '/v1/proposals',
    (unit) => ({ unit, prices: [copierPrice] }),
  ),
  'GET /v1/proposals/:number': about((ward) => `/v1/proposals/${proposalOf('draft', ward)}`),
  'POST /v1/proposals/:number/submit': about((ward) => `/v1/proposals/${proposalOf('draft', ward)}/submit`),
  'POST /v1/proposals/:number/approve': about((ward) => `/v1/proposals/${proposalOf('submitted', ward)}/approve`),
  'POST /v1/proposals/:number/reject': about((ward) => `/v1/proposals/${proposalOf('submitted', ward)}/reject`),
  'POST /v1/proposals/:number/order': about((ward) => `/v1/proposals/${proposalOf('approved', ward)}/order`),
  'POST /v1/proposals/:number/receive': about((ward) => `/v1/proposals/${proposalOf('ordered', ward)}/receive`),
  'GET /v1/register': list('/v1/register'),
  'GET /v1/register/changes': list('/v1/register/changes'),
  'GET /v1/register/changes/:id': list('/v1/register/changes/1'),
  'GET /v1/register/units/:code/history': about((ward) => `/v1/register/units/${ward}/history`),
  'GET /v1/register/devices/:id/history': about((_, { device }) => `/v1/register/devices/${device}/history`),
  'POST /v1/register/changes': about(
    () => '/v1/register/changes',
    (ward) => ({ kind: 'apply', title: 'thử', changes: [newDevice(ward)] }),
  ),
  // What may be taken back by whom is tested with the changes themselves.
  'POST /v1/register/changes/:id/undo': whole('/v1/register/changes/999999/undo'),
  'GET /v1/planned-works': list('/v1/planned-works'),
  'POST /v1/planned-works': about(
    () => '/v1/planned-works',
    (unit) => ({ unit, from: '2099-01-05T01:00:00Z', to: '2099-01-05T02:00:00Z', reason: 'thử' }),
  ),
  'GET /v1/planned-works/:number': about((ward) => `/v1/planned-works/${workOf(ward, 0)}`),
  // Each is cancelled once; there are enough of them.
  'POST /v1/planned-works/:number/cancel': about(
    (ward) => `/v1/planned-works/${workOf(ward, ++cancelled)}/cancel`,
    () => ({ reason: 'thử' }),
  ),
  'GET /v1/standards': whole('/v1/standards'),
  'PUT /v1/standard-files/:name': whole('/v1/standard-files/x.yaml', { text: 'a: [' }),
  'POST /v1/standard-files/:name/remove': whole('/v1/standard-files/x.yaml/remove'),
  'GET /v1/waivers': list('/v1/waivers'),
  'POST /v1/waivers': about(
    () => '/v1/waivers',
    (unit) => ({ unit, ...waiver }),
  ),
  'POST /v1/waivers/:id/end': about(
    (ward) => `/v1/waivers/W-${Number(ward)}/end`,
    () => ({ reason: 'thử' }),
  ),
  'GET /v1/stocktakes': list('/v1/stocktakes'),
  'POST /v1/stocktakes': about(
    () => '/v1/stocktakes',
    (unit) => ({ unit }),
  ),
  'GET /v1/stocktakes/:id': about((ward) => `/v1/stocktakes/${stocktakeOf(ward, 0)}`),
  'POST /v1/stocktakes/:id/scans': about(
    (ward) => `/v1/stocktakes/${stocktakeOf(ward, 0)}/scans`,
    (ward) => ({ scans: [{ tag: `${ward}-PR-01` }] }),
  ),
  // Each is closed once; there are enough of them.
  'POST /v1/stocktakes/:id/close': about((ward) => `/v1/stocktakes/${stocktakeOf(ward, ++closed)}/close`),
  'GET /v1/reconcile': list('/v1/reconcile'),
  'POST /v1/reconcile/refusals': about(
    () => '/v1/reconcile/refusals',
    (ward) => ({ declared: `${ward}-PR-01`, observed: `d-${ward}`, reason: 'thử' }),
  ),
  'GET /v1/quarantine': whole('/v1/quarantine'),
  'GET /v1/audit-log': whole('/v1/audit-log'),
  'GET /v1/audit-log/verdict': whole('/v1/audit-log/verdict'),
  'GET /v1/whoami': whole('/v1/whoami'),
  'PUT /v1/whoami/password': whole('/v1/whoami/password', { old: password, new: password }),
  'PUT /v1/whoami/one-time-code': whole('/v1/whoami/one-time-code', { password: 'x', secret: null, code: '000000' }),
  'GET /v1/tokens': whole('/v1/tokens'),
  'POST /v1/tokens': whole('/v1/tokens', { name: 'x', expiresSeconds: 60 }),
  'POST /v1/tokens/:id/revoke': whole('/v1/tokens/999/revoke'),
  'GET /v1/accounts': whole('/v1/accounts'),
  'POST /v1/accounts': whole('/v1/accounts', { name: 'lan', display: 'x', password: 'ngắn' }),
  'GET /v1/accounts/:name': whole('/v1/accounts/nobody'),
  'PUT /v1/accounts/:name': whole('/v1/accounts/nobody', {}),
  // Last, because the session is over after it.
  'POST /v1/logout': whole('/v1/logout'),
};

const guarded = routes.filter(
  ({ permission }) => !['public', 'enrol', 'renew', 'login', 'intake'].includes(permission),
);

describe('who may do what, for every role and every route', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  const things = new Map<Ward, Things>();

  beforeAll(async () => {
    data = await makeData(undefined, twoWards);
    const noticeDropDir = join(data.dataDir, 'drop');
    const limits = { loginPerMinute: 10_000, enrolPerMinute: 10_000 };
    hub = await startHub(data.dataDir, { settings: { ...limits, hotline: '1022', noticeDropDir } });
    for (const [at, ward] of wards.entries()) {
      const { agent } = await hub.enrol(ward);
      things.set(ward, { agent, device: `${ward}-PR-01`, ticket: at + 1, photo: `p-${ward}` });
      addRows(data.dataDir, { number: at + 1, unit: ward });
    }
    for (const role of roles)
      for (const unit of [null, '001']) {
        const name = `${role}-${unit ?? 'all'}`;
        const body = { name, display: name, password, grants: [{ role, unit }] };
        expect((await hub.api('POST', '/v1/accounts', { body })).status).toBe(200);
      }
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  test('there is a case for each route that is not open', () => {
    expect(Object.keys(cases).toSorted()).toEqual(guarded.map(({ method, url }) => `${method} ${url}`).toSorted());
  });

  test('nobody gets in without a token, or with one that is made up', async () => {
    for (const { method, url } of guarded)
      for (const token of ['', 'x'.repeat(43)]) {
        const { status } = await hub.api(method, url, { token });
        expect(`${method} ${url} ${status}`).toBe(`${method} ${url} 401`);
      }
  });

  for (const role of roles)
    for (const unit of [null, '001'] as const)
      test(`${role} over ${unit ?? 'the whole installation'}`, async () => {
        const { body } = await hub.api('POST', '/v1/login', { body: { name: `${role}-${unit ?? 'all'}`, password } });
        const found: string[] = [];
        for (const [key, given] of Object.entries(cases)) {
          const route = guarded.find(({ method, url }) => `${method} ${url}` === key);
          if (route === undefined) continue;
          const asked = {
            role,
            reach: unit === null ? ('whole' as const) : ('part' as const),
            given,
            token: body.token,
          };
          found.push(...(await holes(hub, { ...asked, route, things })));
        }
        expect(found).toEqual([]);
      });
});

interface Asked {
  role: Role;
  reach: 'whole' | 'part';
  route: (typeof routes)[number];
  given: RouteCase;
  token: string;
  things: ReadonlyMap<Ward, Things>;
}

/** What is wrong with how a route treats somebody, as sentences; there should be none. */
async function holes(hub: TestHub, { role, reach, route, given, token, things }: Asked): Promise<string[]> {
  const { method, permission } = route;
  const may = roleMay(role, permission as Permission) && (route.reach === 'units' || reach === 'whole');
  const wrong: string[] = [];
  for (const ward of given.one ? wards : (['00001'] as const)) {
    const path = given.path(ward, things.get(ward) as Things);
    const body = given.body?.(ward);
    const { status, body: answer } = await hub.api(method, path, { token, ...(body && { body }) });
    const outside = given.one && reach === 'part' && ward === '00002';
    const wanted = may ? (outside ? [404] : [200, 400, 401, 404]) : [403];
    if (!wanted.includes(status)) wrong.push(`${method} ${path}: ${status}, not ${wanted.join(' or ')}`);
    if (may && !outside && given.one && status !== 200) wrong.push(`${method} ${path}: ${status} inside`);
    if (may && reach === 'part' && given.foreign?.(answer, '00002'))
      wrong.push(`${method} ${path} shows the other ward`);
    if (may && given.foreign !== undefined && status !== 200) wrong.push(`${method} ${path}: ${status}, not 200`);
  }
  return wrong;
}

function addRows(dataDir: string, { number, unit }: { number: number; unit: string }): void {
  const file = new DatabaseSync(join(dataDir, 'hub.db'), { timeout: 5000 });
  const at = '2026-03-02T01:00:00.000Z';
  const unitId = `${unit}@2022-06-30`;
  file
    .prepare(
      `INSERT INTO ticket (number, device_id, device_name, kind, unit, state, priority, causes, opened_at, fault_since,
        recurrences, seq) VALUES (?, ?, 'máy in', 'printer', ?, 'new', 'P3', '[]', ?, ?, 0, 1)`,
    )
    .run(number, `${unit}-PR-01`, unit, at, at);
  addTickets(file, unit as Ward);
  addPhotos(file, { number, unit: unit as Ward });
  file
    .prepare(
      `INSERT INTO waiver (number, standard, unit, subtree, reason, approver, decision, valid_from, expiry, created_at, created_by)
        VALUES (?, 'OSS-PC-1', ?, 0, 'thử', 'UBND phường', '1/QĐ-UBND', '2022-06-30', '2099-01-01', ?, 'x')`,
    )
    .run(Number(unit), unit, at);
  const count = file.prepare(
    `INSERT INTO stocktake (id, title, unit, as_of, state, started_at, started_by, scans, seq)
      VALUES (?, 'thử', ?, '2026-06-30', 'open', ?, 'x', 0, 1)`,
  );
  for (let one = 0; one < stocktakesEach; one += 1) count.run(stocktakeOf(unit as Ward, one), unit, at);
  const work = file.prepare(
    `INSERT INTO planned_work (number, unit, subtree, starts_at, ends_at, reason, stops_service, notice_days, announced_at,
      announced_by) VALUES (?, ?, 1, '2099-01-05T01:00:00.000Z', '2099-01-05T02:00:00.000Z', 'thử', 0, 9, ?, 'x')`,
  );
  for (let one = 0; one < stocktakesEach; one += 1) work.run(workOf(unit as Ward, one), unit, at);
  file
    .prepare(
      `INSERT INTO observed_device (id, agent, key, kind, name, health, reasons, raw, body, first_seen_at, last_seen_at,
        since, changed_at) SELECT ?, agent.id, 'cups:x', 'printer', ?, 'ok', '[]', '[]', ?, ?, ?, ?, ? FROM agent WHERE unit_id = ?`,
    )
    .run(
      `d-${unit}`,
      unit,
      '{"identity":{"vendor":null,"model":null,"serial":null,"macs":[]}}',
      at,
      at,
      at,
      at,
      unitId,
    );
  const found = {
    ...{ address: '10.0.0.9', kind: 'printer', vendor: null, model: null, serial: null, macs: [], foundAt: at },
    evidence: [{ by: 'raw', detail: '' }],
    targets: { snmp: [], ipp: [], escl: [], raw: [] },
  };
  file
    .prepare(
      `INSERT INTO discovery (id, unit_id, address, agent, state, first_seen_at, last_seen_at, body)
        VALUES (?, ?, '10.0.0.9', 'pc-x', 'proposed', ?, ?, ?)`,
    )
    .run(`f-${unit}`, `${unit}@2022-06-30`, at, at, JSON.stringify(found));
  file
    .prepare(
      `INSERT INTO enrol_token (secret_sha256, unit_id, uses, uses_left, created_at, expires_at)
        VALUES (?, ?, 1, 1, ?, '2099-01-01T00:00:00.000Z')`,
    )
    .run(unit.padEnd(64, '0'), `${unit}@2022-06-30`, at);
  for (const id of [`a-${unit}`, `r-${unit}`])
    file
      .prepare(
        `INSERT INTO pending_agent (id, unit_id, why, address, key_sha256, state, asked_at, last_asked_at)
          VALUES (?, ?, 'state-lost', '10.0.0.9', ?, 'pending', ?, ?)`,
      )
      .run(id, `${unit}@2022-06-30`, id, at, at);
  addProblem(file, { number, unit: unit as Ward });
  addProposals(file, unit);
  addSubscriptions(file, unit);
  file.close();
}

function addProblem(file: DatabaseSync, { number, unit }: { number: number; unit: Ward }): void {
  const at = '2026-03-02T01:00:00.000Z';
  file.prepare('INSERT INTO wan_link (id) VALUES (?)').run(`line-${unit}`);
  file
    .prepare(
      `INSERT INTO wan_link_version (link, name, carrier, units, valid_from) VALUES (?, ?, 'thử', ?, '2022-06-30')`,
    )
    .run(`line-${unit}`, `Đường ${unit}`, JSON.stringify([unit]));
  file
    .prepare(
      `INSERT INTO problem (id, key, kind, reason, subject, state, proposed_at, seq)
        VALUES (?, ?, 'model', 'fuser-fault', ?, 'proposed', ?, 1)`,
    )
    .run(problemOf(unit), `model|fuser-fault|${unit}`, unit, at);
  file
    .prepare('INSERT INTO problem_ticket (problem, ticket, linked_at) VALUES (?, ?, ?)')
    .run(problemOf(unit), number, at);
}

function addTickets(file: DatabaseSync, unit: Ward): void {
  const at = '2026-03-02T01:00:00.000Z';
  const add = file.prepare(
    `INSERT INTO ticket (number, device_id, kind, unit, state, priority, causes, opened_at, fault_since, recurrences, seq)
      VALUES (?, ?, 'printer', ?, ?, 'P3', '[]', ?, ?, 0, 1)`,
  );
  const request = { action: 'repair', assetClass: 'common', amount: 1_000_000, desk: 'unit_head', note: null };
  const submit = file.prepare(
    `INSERT INTO ticket_event (ticket, seq, at, type, actor, data) VALUES (?, 1, ?, 'submitted', 'x', '${JSON.stringify(request)}')`,
  );
  const lend = file.prepare('UPDATE ticket SET loans = ? WHERE number = ?');
  const spare = file.prepare(
    `INSERT INTO register_device (id, tag, kind, unit, status, custody, requisitioned, seen_as, valid_from)
      VALUES (?, ?, 'printer', ?, 'in_stock', 'own', 0, '[]', '2022-06-30')`,
  );
  for (let each = 0; each < sparesEach; each += 1) spare.run(`${unit}-SPARE-${each}`, `${unit}-SPARE-${each}`, unit);
  file
    .prepare(`INSERT INTO intake_token (secret_sha256, unit_id, created_at, made_by, uses) VALUES (?, ?, ?, 'x', 0)`)
    .run(codeOf(unit), `${unit}@2022-06-30`, at);
  file.exec('BEGIN');
  for (const verb of verbNames)
    for (let each = 0; each < ticketsEach; each += 1) {
      const number = firstTicket(verb, unit) + each;
      add.run(number, `${unit}-${verb}-${each}`, unit, verbCases[verb].state, at, at);
      if (verb === 'approve') submit.run(number, at);
      if (verb === 'return') lend.run(loans, number);
    }
  file.exec('COMMIT');
}

function addPhotos(file: DatabaseSync, { number, unit }: { number: number; unit: Ward }): void {
  const sha256 = unit.padEnd(64, 'e');
  file.prepare('INSERT INTO photo_content (sha256, bytes) VALUES (?, ?)').run(sha256, photo);
  const add = file.prepare(
    `INSERT INTO ticket_photo (ticket, id, sha256, kind, width, height, bytes, at, actor)
      VALUES (?, ?, ?, 'png', 40, 30, 100, '2026-03-02T01:00:00.000Z', 'x')`,
  );
  add.run(number, `p-${unit}`, sha256);
  for (let at = 0; at < removablePhotos; at += 1) add.run(firstTicket('comment', unit), `p-${at}`, sha256);
}

function addSubscriptions(file: DatabaseSync, unit: string): void {
  const ward = wards.indexOf(unit as Ward);
  file
    .prepare(`INSERT INTO notice_recipient (id, channel, address, language) VALUES (?, 'file', ?, 'vi')`)
    .run(ward + 1, `w${ward}`);
  const add = file.prepare(
    `INSERT INTO notice_subscription (id, recipient, unit, priorities, kinds, created_at, created_by)
      VALUES (?, ?, ?, '[]', '[]', '2026-03-02T01:00:00.000Z', 'x')`,
  );
  for (let at = 1; at <= subscriptionsEach; at += 1) add.run(ward * subscriptionsEach + at, ward + 1, unit);
}

function addProposals(file: DatabaseSync, unit: string): void {
  const totals = { moved: 0, bought: 1, unmet: 0, amount: 1 };
  const body = { unit, lots: [], lines: [], allocation: { totals } };
  const add = file.prepare(
    `INSERT INTO proposal (number, title, as_of, state, created_at, units, devices, body, seq)
      VALUES (?, 'thử', '2026-03-02', ?, '2026-03-02T01:00:00.000Z', ?, ?, ?, 0)`,
  );
  const devices = JSON.stringify([{ unit, item: 'scanner', device: null }]);
  file.exec('BEGIN');
  for (const state of proposalStates)
    for (let at = 0; at < proposalsEach; at += 1) {
      const number = (proposalStates.indexOf(state) * 2 + wards.indexOf(unit as Ward)) * proposalsEach + at + 1;
      add.run(number, state, JSON.stringify([unit]), devices, JSON.stringify(body));
    }
  file.exec('COMMIT');
}
