import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { deviceIdOf } from '../../src/ingest/device-id.ts';
import { cleanPhoto } from '../../src/photos/clean-photo.ts';
import { jumpingClock } from '../notify/support/jumping.ts';
import { connectAgent } from '../support/agent.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { printer, report, smallInstallation } from '../support/sample.ts';
import { browse, formOf, type GotPage, hiddenIn, samples } from './support.ts';

const hotline = '0243 123 4567';
const photo = (name: string) => ({ name: `../../${name}`, bytes: readFileSync(join(samples, name)) });

describe('reports by the QR code of an office', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  let ofPrinter: string;
  let ofUnit: string;
  const get = (path: string, headers = {}) => browse(data.dataDir, path, { headers });
  const send = (path: string, sent: ReturnType<typeof formOf>, headers = {}) =>
    browse(data.dataDir, path, { method: 'POST', body: sent.body, headers: { ...sent.headers, ...headers } });
  const codes = async (body: object) =>
    (await hub.api('POST', '/v1/intake-tokens', { body: { unit: '00364', ...body } })).body.tokens[0];
  const reportBy = async (
    token: string,
    fields: Record<string, string>,
    files: Parameters<typeof formOf>[1] = [],
  ): Promise<GotPage> => {
    const { about = '' } = fields;
    const asked = about.startsWith('kind:') ? `kind=${about.slice(5)}` : `device=${about}`;
    const { html } = await get(`/b/${token}?lang=en&${asked}`);
    return send(`/b/${token}?lang=en`, formOf({ ...hiddenIn(html), ...fields }, files));
  };

  beforeAll(async () => {
    data = await makeData();
    const many = { intakePerMinute: 5000, intakeReportsPerHour: 2000, officeHours: false };
    hub = await startHub(data.dataDir, { settings: { hotline, holdDownSeconds: 0, ...many } });
    ofPrinter = (await codes({ devices: ['00364-PR-01'] })).token;
    ofUnit = (await codes({})).token;
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    data?.[Symbol.dispose]();
  });

  test('a device’s code opens its form: large, in two languages, with nothing from elsewhere and no script', async () => {
    const { status, headers, html } = await get(`/b/${ofPrinter}`);
    expect(status).toBe(200);
    expect(hiddenIn(html).about).toBe('00364-PR-01');
    for (const words of ['Máy in 00364-PR-01', 'Kẹt giấy', 'Dữ liệu mô phỏng', hotline, 'Luật 91/2025', 'viewport'])
      expect(html).toContain(words);
    expect((await get(`/b/${ofPrinter}`, { 'accept-language': 'en' })).html).toContain('Paper is jammed');
    expect(html).not.toMatch(/<script|https?:|<img|<link|onclick/i);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(html.length).toBeLessThan(8000);
  });

  test('the unit’s code asks which device first, and knows the kinds where none is in the list', async () => {
    const chosen = await get(`/b/${ofUnit}?lang=vi`);
    expect(chosen.html).toContain('href="?lang=vi&amp;device=00364-SC-01"');
    expect(chosen.html).toContain('Bộ phận Một cửa');
    expect(hiddenIn((await get(`/b/${ofUnit}?device=00364-SC-01`)).html).about).toBe('00364-SC-01');
    expect(hiddenIn((await get(`/b/${ofUnit}?kind=queue_machine`)).html).about).toBe('kind:queue_machine');
    const said = await send(
      `/b/${ofUnit}`,
      formOf({ ...hiddenIn((await get(`/b/${ofUnit}?kind=ups`)).html), what: 'no-power' }),
    );
    expect(said.html).toMatch(/Phiếu số \d+/);
  });

  test('the same fault told by three people and the agent is one ticket with four voices', async () => {
    const who = await hub.enrol();
    const [row] = smallInstallation.devices;
    const seenAs = [deviceIdOf(who.agent, printer.key)];
    const change = { action: 'update', kind: 'device', before: row, row: { ...row, seenAs } };
    const body = { kind: 'apply', title: 'thử', changes: [change] };
    expect((await hub.api('POST', '/v1/register/changes', { body })).status).toBe(200);
    const first = await reportBy(ofPrinter, { what: 'media-jam', text: 'Kẹt từ sáng' });
    const number = /Case number (\d+)/.exec(first.html)?.[1] ?? '';
    expect(first.html).toContain('IT staff have this case now');
    expect(first.html).toContain(hotline);
    const second = await reportBy(ofUnit, { about: '00364-PR-01', what: 'else', text: 'Đèn đỏ nháy' });
    expect(second.html).toContain(`Case number ${number}`);
    expect(second.html).toContain('in the same case');
    const third = await hub.api('POST', '/v1/tickets', { body: { device: '00364-PR-01', text: 'Máy kẹt' } });
    expect(third.body).toMatchObject({ number: Number(number), joined: true });
    await using agent = await connectAgent(hub.mqttUrl, who);
    const jammed = { ...printer, health: 'down' as const, reasons: ['media-jam'], raw: ['media-jam-error'] };
    await agent.report({ ...report, devices: [jammed] });
    const shown = async () => (await hub.api('GET', `/v1/tickets/${number}`)).body;
    await waitUntil('the agent has spoken', async () => (await shown()).voices.length === 4);
    const { voices } = await shown();
    expect(voices.map(({ source }: { source: string }) => source)).toEqual(['person', 'person', 'person', 'agent']);
    expect(voices[0]).toMatchObject({
      by: expect.stringMatching(/^intake:q-\w{12}$/),
      reason: 'media-jam',
      text: 'Kẹt từ sáng',
    });
    const { tickets } = (await hub.api('GET', '/v1/tickets?state=open')).body;
    expect(tickets.filter(({ kind }: { kind: string }) => kind === 'printer')).toHaveLength(1);
  });

  test('a button that is pressed twice is one voice', async () => {
    const form = formOf({ ...hiddenIn((await get(`/b/${ofUnit}?device=00364-SC-01`)).html), what: 'no-power' });
    const answers = await Promise.all([send(`/b/${ofUnit}?lang=en`, form), send(`/b/${ofUnit}?lang=en`, form)]);
    const numbers = answers.map(({ html }) => /Case number (\d+)/.exec(html)?.[1]);
    expect(numbers[0]).toBe(numbers[1]);
    expect((await hub.api('GET', `/v1/tickets/${numbers[0]}`)).body.voices).toHaveLength(1);
  });

  test('photos are kept without their place, only for who may see the ticket; what is none does not hold up the words', async () => {
    const files = [photo('made-with-place-40x30.jpg'), { name: 'x.jpg', bytes: Buffer.from('<svg onload=alert(1)>') }];
    const wrong = await reportBy(ofUnit, { about: 'kind:photocopier', what: 'streaks', text: 'Sọc' }, files);
    expect(wrong.html).toContain('It was not sent');
    const taken = await reportBy(ofUnit, { about: 'kind:photocopier', what: 'toner-low', text: '<b>Sọc</b>' }, files);
    expect(taken.html).toContain('1 photos are kept');
    expect(taken.html).toContain('A photo was not taken: it is no JPEG, PNG or WebP');
    const number = /Case number (\d+)/.exec(taken.html)?.[1];
    const { body } = await hub.api('GET', `/v1/tickets/${number}`);
    expect(body.photos).toMatchObject([{ type: 'image/jpeg', width: 40, height: 30 }]);
    const path = `/v1/tickets/${number}/photos/${body.photos[0].id}`;
    const got = await hub.api('GET', path);
    expect(got.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename="\d+-p-\w{12}\.jpeg"$/);
    expect((await hub.api('GET', path, { token: '' })).status).toBe(401);
    const removed = await hub.api('POST', `${path}/remove`, { body: { reason: 'có giấy tờ của dân' } });
    expect(removed.body.photos).toEqual([]);
    expect((await hub.api('GET', path)).status).toBe(404);
  });

  test('numbers of people are masked, told so, and nowhere in the store', async () => {
    const { html } = await reportBy(ofUnit, { about: 'kind:pc', what: 'slow', text: 'gọi 0912 345 678' });
    expect(html).toContain('was masked');
    const number = /Case number (\d+)/.exec(html)?.[1];
    expect((await hub.api('GET', `/v1/tickets/${number}`)).body.voices[0].text).toBe('Rất chậm, treo. gọi ***');
    for (const name of readdirSync(data.dataDir).filter((one) => one.startsWith('hub.db')))
      expect(readFileSync(join(data.dataDir, name)).includes('0912 345 678')).toBe(false);
  });

  test('what is sent comes back as text only', async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script>');
    const { html } = await get(`/b/${ofUnit}?lang=${evil}&device=${evil}&kind=${evil}`);
    expect(html).not.toContain('<script');
  });

  test('a guess, an ended code and another network get nothing but a page that says so', async () => {
    const guessed = await get(`/b/${'A'.repeat(22)}`, { 'accept-language': 'en' });
    expect(guessed).toMatchObject({ status: 404 });
    expect(guessed.html).toContain('This QR code is good no more');
    expect(guessed.html).toContain(hotline);
    const near = await codes({ devices: ['00364-SC-01'], networks: ['192.0.2.0/24'] });
    expect((await get(`/b/${near.token}`)).status).toBe(403);
    const ended = await codes({ devices: ['00364-SC-01'], networks: ['127.0.0.0/8'] });
    expect((await get(`/b/${ended.token}`)).status).toBe(200);
    expect((await hub.api('POST', `/v1/intake-tokens/${ended.id}/end`)).body.endsAt).not.toBeNull();
    expect((await get(`/b/${ended.token}`)).status).toBe(404);
    for (const bad of ['x', '..%2f..%2fetc', '%00', 'a'.repeat(90)]) expect((await get(`/b/${bad}`)).status).toBe(404);
  });

  test('a newer code ends the older one after its days of grace', async () => {
    const old = await codes({ devices: ['00364-SC-01'] });
    const later = await codes({ devices: ['00364-SC-01'], graceDays: 5 });
    const { tokens } = (await hub.api('GET', '/v1/intake-tokens')).body;
    const rows = new Map(tokens.map((row: { id: string }) => [row.id, row]));
    const days = (Date.parse((rows.get(old.id) as { endsAt: string }).endsAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(5);
    expect(rows.get(later.id)).toMatchObject({ endsAt: null, device: '00364-SC-01', anywhere: true });
    expect(tokens).toContainEqual(expect.objectContaining({ networks: ['127.0.0.0/8'], anywhere: false }));
    expect(JSON.stringify(tokens)).not.toContain(later.token);
    await codes({ devices: ['00364-SC-01'], graceDays: 0 });
    expect((await get(`/b/${old.token}`)).status).toBe(404);
  });

  test('a page of another site cannot send the form, and a code of one device says nothing of another', async () => {
    const hidden = hiddenIn((await get(`/b/${ofPrinter}`)).html);
    const form = formOf({ ...hidden, what: 'media-jam' });
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }])
      expect((await send(`/b/${ofPrinter}`, form, headers)).status).toBe(403);
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: hub.httpUrl }])
      expect((await send(`/b/${ofPrinter}`, form, headers)).status).toBe(200);
    const other = formOf({ ...hidden, about: '00364-SC-01', what: 'no-power' });
    expect((await send(`/b/${ofPrinter}`, other)).status).toBe(400);
    const robot = formOf({ ...hidden, what: 'media-jam', website: 'https://spam.example' });
    expect((await send(`/b/${ofPrinter}`, robot)).status).toBe(400);
  });

  test('what is too large, no form, or any soup of bytes is refused, and the hub goes on', async () => {
    const size = String(17 * 2 ** 20);
    const type = 'multipart/form-data; boundary=b';
    const large = await send(
      `/b/${ofUnit}`,
      { headers: { 'content-type': type }, body: Buffer.alloc(1) },
      { 'content-length': size },
    ).catch(() => null);
    expect(large === null || large.status === 413).toBe(true);
    const soup = fc.array(
      fc.constantFrom('--b', '\r\n', '--', 'Content-Disposition: form-data; name="once"', '\r\n\r\nx'),
    );
    const bytes = fc.oneof(
      soup.map((parts) => Buffer.from(parts.join(''))),
      fc.uint8Array({ maxLength: 500 }).map((list) => Buffer.from(list)),
    );
    const types = fc.constantFrom(type, 'application/x-www-form-urlencoded', 'application/json', 'text/plain', 'x');
    const property = fc.asyncProperty(bytes, types, async (body, contentType) => {
      const { status } = await send(`/b/${ofUnit}`, { headers: { 'content-type': contentType }, body });
      expect(status).toBe(400);
    });
    await fc.assert(property, { numRuns: 100, interruptAfterTimeLimit: 5000 });
  });

  test('who sends slowly holds up nobody', async () => {
    const { hostname, port } = new URL(hub.httpUrl);
    const slow = Array.from({ length: 7 }, () => {
      const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
      socket.on('error', () => {});
      socket.write(
        `POST /b/${ofUnit} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n--b`,
      );
      return socket;
    });
    expect((await reportBy(ofUnit, { about: 'kind:switch', what: 'no-power' })).html).toContain('Case number');
    for (const socket of slow) socket.destroy();
  });

  test('every code that was made or ended, and every report, is in the audit log; the codes are not', async () => {
    const { body } = await hub.api('GET', '/v1/audit-log');
    const actions = new Set(body.events.map(({ action }: { action: string }) => action));
    for (const action of ['intake-token.make', 'intake-token.end', 'ticket.open', 'ticket.photo-remove'])
      expect(actions).toContain(action);
    expect(JSON.stringify(body)).not.toContain(ofUnit);
    expect((await hub.api('GET', '/v1/audit-log/verdict')).body.ok).toBe(true);
  });
});

test('so many pages a minute and reports an hour, then it says when to come back', async () => {
  using data = await makeData();
  // Far from the end of a minute and of an hour.
  const clock = jumpingClock('2026-03-02T02:10:02.000Z');
  const settings = { intakePerMinute: 8, intakeReportsPerHour: 2 };
  await using hub = await startHub(data.dataDir, { settings, clock });
  const { body } = await hub.api('POST', '/v1/intake-tokens', { body: { unit: '00364' } });
  const path = `/b/${body.tokens[0].token}`;
  const once = () => Math.random().toString(36).padEnd(20, 'x').replace('.', 'x');
  const form = () => formOf({ once: once(), about: '00364-PR-01', what: 'media-jam' });
  const from = (last: number) => ({ from: `127.0.0.${last}` });
  const codes: number[] = [];
  for (let at = 0; at < 3; at += 1)
    codes.push((await browse(data.dataDir, path, { method: 'POST', ...form(), ...from(at + 2) })).status);
  expect(codes).toEqual([200, 200, 429]);
  for (let at = 0; at < 9; at += 1) await browse(data.dataDir, '/b/guess', from(9));
  const late = await browse(data.dataDir, '/b/guess', from(9));
  expect(late.status).toBe(429);
  expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
});

test('a photo at the limit of its ticket or of the room is refused, and a ticket that people fill has an end', async () => {
  using data = await makeData();
  await using hub = await startHub(data.dataDir, {
    settings: { photoMegabytes: 1, intakeReportsPerHour: 1000, intakePerMinute: 1000 },
  });
  await hub.api('POST', '/v1/tickets', { body: { device: '00364-PR-01', text: 'x' } });
  const png = readFileSync(join(samples, 'made-40x30.png'));
  const big = Buffer.concat([png.subarray(0, 33), chunkOf('IDAT', 700_000), png.subarray(33)]);
  expect(cleanPhoto(big)).toMatchObject({ width: 40 });
  const add = (bytes: Buffer) => hub.api('POST', '/v1/tickets/1/photos', { body: { data: bytes.toString('base64') } });
  expect((await add(big)).status).toBe(200);
  expect((await add(big)).body.photos).toHaveLength(1);
  const more = Buffer.from(big);
  more[60] = 7;
  expect((await add(more)).body).toMatchObject({ code: 'E_PHOTO_QUOTA', params: { megabytes: 1 } });
  expect((await add(Buffer.from('GIF89a'))).body).toMatchObject({ code: 'E_PHOTO_REFUSED' });
  const { body } = await hub.api('POST', '/v1/intake-tokens', { body: { unit: '00364' } });
  const path = `/b/${body.tokens[0].token}?lang=en`;
  for (let at = 0; at < 61; at += 1) {
    const files = at === 0 ? [{ name: 'a', bytes: more }] : [];
    const form = formOf({ once: `again-and-again-${at}`, about: '00364-PR-01', what: 'media-jam' }, files);
    const page = await browse(data.dataDir, path, { method: 'POST', ...form });
    if (at === 0) expect(page.html).toContain('there is no room');
    if (at === 60) expect(page.html).toContain('reported many times');
  }
  expect((await hub.api('GET', '/v1/tickets/1')).body.voices).toHaveLength(60);
});

function chunkOf(type: string, length: number): Buffer {
  const chunk = Buffer.alloc(length + 12);
  chunk.writeUInt32BE(length);
  chunk.write(type, 4);
  return chunk;
}
