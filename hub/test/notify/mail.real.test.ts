import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { openAuthority } from '../../src/authority/index.ts';
import type { Settings } from '../../src/config/index.ts';
import { findStore } from '../../src/installation/store-file.ts';
import { hubIdentity } from '../../src/run/hub-identity.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { jumpingClock } from './support/jumping.ts';
import { type MailServer, startMailServer } from './support/mail-server.ts';
import { type Tickets, writeTickets } from './support/tickets.ts';

const hotline = '0243 123 4567';
/** 09:00 and 23:00 in Hà Nội. */
const morning = '2026-03-02T02:00:00.000Z';
const night = '2026-03-02T16:00:00.000Z';

let stack: AsyncDisposableStack;
let dataDir: string;
let server: MailServer;
let clock: ReturnType<typeof jumpingClock>;
beforeEach(async () => {
  stack = new AsyncDisposableStack();
  ({ dataDir } = stack.use(await makeData()));
  server = stack.use(await startMailServer());
  clock = jumpingClock(morning);
});
afterEach(() => stack.disposeAsync());

async function start(more: Partial<Settings> = {}): Promise<{ hub: TestHub; tickets: Tickets }> {
  const mail = { smtpUrl: `smtp://127.0.0.1:${server.port}`, smtpFrom: 'motcua@example.vn', hotline };
  const hub = stack.use(await startHub(dataDir, { settings: { ...mail, ...more }, clock }));
  const spec = await findStore(dataDir);
  if (spec === null) throw new Error('no store');
  return { hub, tickets: stack.use(await writeTickets(spec)) };
}

const subscribe = async (hub: TestHub, more: object = {}) => {
  const body = { channel: 'mail', address: 'it@phuong.example', language: 'en', ...more };
  return hub.api('POST', '/v1/notice-subscriptions', { body });
};
/** The text of a letter; quoted-printable is undone. */
const textOf = (text: string) =>
  Buffer.from(
    text
      .slice(text.indexOf('\r\n\r\n') + 4)
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

describe('notices by mail', () => {
  test('a flood is one letter, then one a minute, each ticket told once, and the end of each', async () => {
    const { hub, tickets } = await start();
    await subscribe(hub);
    const first = await tickets.open('d-0');
    await waitUntil('the first letter comes', () => server.letters.length === 1);
    const numbers: number[] = [];
    for (let at = 1; at <= 30; at += 1) numbers.push(await tickets.open(`d-${at}`));
    clock.jump(61);
    await waitUntil('the digest comes', () => server.letters.length === 2);
    expect(textOf(server.letters[1]?.text ?? '')).toContain('30 tickets opened, 0 closed');
    for (const number of [first, ...numbers]) await tickets.close(number);
    clock.jump(61);
    await waitUntil('the ends come', () => server.letters.length >= 3);
    clock.jump(61);
    await waitUntil('all ends came', () => ended().length === 31);
    for (const { text } of server.letters) expect(textOf(text)).toContain(hotline);
  });

  const ended = () => server.letters.flatMap(({ text }) => textOf(text).match(/OVER ticket \d+|was closed at/g) ?? []);

  test('at night only a P1 comes; the rest is told in the morning, and what was over by then is not', async () => {
    clock = jumpingClock(night);
    const { hub, tickets } = await start();
    await subscribe(hub, { quiet: { from: '22:00', to: '06:30' } });
    const over = await tickets.open('d-1');
    const held = await tickets.open('d-2');
    const urgent = await tickets.open('d-3', { priority: 'P1' });
    await waitUntil('the urgent one comes', () => server.letters.length === 1);
    expect(textOf(server.letters[0]?.text ?? '')).toContain(`Ticket ${urgent} was opened`);
    await tickets.close(over);
    clock.jump(7.5 * 3600);
    await waitUntil('the held one comes', () => server.letters.length === 2);
    expect(textOf(server.letters[1]?.text ?? '')).toContain(`Ticket ${held} was opened`);
    expect(server.letters.map(({ text }) => textOf(text)).join('')).not.toContain(`icket ${over}`);
  });

  test('a server that says no for now is tried again with the same letter; one that knows no such recipient is not', async () => {
    const { hub, tickets } = await start();
    await subscribe(hub, { language: 'vi' });
    const notice = async () => (await hub.api('GET', '/v1/notices')).body.notices[0];
    server.refuse.data = 451;
    await tickets.open('d-1');
    await waitUntil('it failed once', async () => (await notice())?.attempts === 1);
    expect(await notice()).toMatchObject({ state: 'pending', error: expect.stringContaining('451') });
    server.refuse.data = null;
    clock.jump(60);
    await waitUntil('it comes', () => server.letters.length === 1);
    expect(server.letters[0]).toMatchObject({ messageId: `<${(await notice()).tracking}@motcua>` });
    expect(textOf(server.letters[0]?.text ?? '')).toContain('Đường dây hỗ trợ');
    server.refuse.recipient = 550;
    await tickets.open('d-2');
    clock.jump(61);
    await waitUntil('it is given up', async () => (await notice())?.state === 'dead');
    expect(await notice()).toMatchObject({ attempts: 1, error: expect.stringContaining('550') });
  });

  test('after the server was away what waited comes as one letter and, a minute later, one digest of the rest', async () => {
    const { hub, tickets } = await start();
    await subscribe(hub);
    const notice = async () => (await hub.api('GET', '/v1/notices')).body.notices[0];
    server.refuse.data = 451;
    const first = await tickets.open('d-1');
    await waitUntil('it failed once', async () => (await notice())?.attempts === 1);
    const waited = [await tickets.open('d-2'), await tickets.open('d-3')];
    clock.jump(600);
    await waitUntil('it failed again', async () => (await notice())?.attempts === 2);
    server.refuse.data = null;
    clock.jump(600);
    await waitUntil('the first letter comes', () => server.letters.length === 1);
    await waitUntil('that is known', async () => (await notice())?.state === 'sent');
    clock.jump(61);
    await waitUntil('the digest comes', () => server.letters.length === 2);
    const [one, digest] = server.letters.map(({ text }) => textOf(text));
    expect(one).toContain(`Ticket ${first} was opened`);
    for (const number of waited) expect(digest).toContain(`icket ${number}`);
    const { notices } = (await hub.api('GET', '/v1/notices')).body;
    expect(notices).toHaveLength(2);
    // The minute is counted from when the first was taken; it was made twenty minutes before.
    expect(Date.parse(notices[0].createdAt) - Date.parse(notices[1].sentAt)).toBeGreaterThanOrEqual(60_000);
  });

  test('go by STARTTLS with a password from a file, to a server whose authority is known', async () => {
    const authority = await openAuthority({ dataDir, passphrase: null, now: Date.now });
    const { key, cert } = await hubIdentity(authority, { host: '127.0.0.1', publicHost: undefined });
    await using secure = await startMailServer({ tls: { key, cert }, password: 'bí mật' });
    const smtpPasswordFile = join(dataDir, 'smtp.password');
    writeFileSync(smtpPasswordFile, 'bí mật\n', { mode: 0o600 });
    const smtpUrl = `smtp://motcua@localhost:${secure.port}`;
    const { hub } = await start({ smtpUrl, smtpPasswordFile, smtpCaFile: authority.caFile });
    const body = { address: 'it@phuong.example' };
    const answer = await hub.api('POST', '/v1/channels/mail/test', { body });
    expect(answer.body).toMatchObject({ sent: true, error: null });
    expect(secure.letters).toMatchObject([{ secure: true, user: 'motcua', to: ['it@phuong.example'] }]);
  });

  test('a server that is not there is said to be so by a test', async () => {
    const { hub } = await start({ smtpUrl: 'smtp://127.0.0.1:1' });
    const answer = await hub.api('POST', '/v1/channels/mail/test', { body: { address: 'it@phuong.example' } });
    expect(answer.body).toMatchObject({ sent: false, error: expect.stringContaining('ECONNREFUSED') });
  });
});

describe('a channel that is not set', () => {
  test('takes no subscriber, and says what it lacks', async () => {
    const hub = stack.use(await startHub(dataDir, { settings: { smtpUrl: 'smtp://127.0.0.1:1', smtpFrom: 'a@b.vn' } }));
    const answer = await subscribe(hub);
    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toContain('MOTCUA_HOTLINE');
    const { channels } = (await hub.api('GET', '/v1/channels')).body;
    expect(channels.map(({ enabled, trouble }: { enabled: boolean; trouble: string }) => [enabled, trouble])).toEqual([
      [false, 'hotline-missing'],
      [false, 'hotline-missing'],
      [false, 'hotline-missing'],
      [false, 'hotline-missing'],
      [false, 'hotline-missing'],
    ]);
  });
});

test('files are dropped whole, their names in the order of what happened, and a test by hand is one too', async () => {
  const noticeDropDir = join(dataDir, 'thả');
  mkdirSync(noticeDropDir);
  const { hub, tickets } = await start({ noticeDropDir });
  await subscribe(hub, { channel: 'file', address: 'ban-cntt' });
  const number = await tickets.open('d-1');
  const names = () => readdirSync(join(noticeDropDir, 'ban-cntt'));
  await waitUntil('the opening lies there', () => names().length === 1);
  await tickets.close(number);
  await waitUntil('the end lies there', () => names().length === 2);
  const types = names()
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(noticeDropDir, 'ban-cntt', name), 'utf8')).type);
  expect(types).toEqual(['vn.motcua.ticket.opened.v1', 'vn.motcua.ticket.closed.v1']);
  expect((await subscribe(hub, { channel: 'file', address: '../x' })).status).toBe(400);
  expect((await subscribe(hub, { channel: 'webhook', address: 'http://10.0.0.1/' })).status).toBe(409);
});
