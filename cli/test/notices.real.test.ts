import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../hub/test/notify/support/mail-server.ts';
import { waitUntil } from '../../test/support/wait-until.ts';
import { type DemoHub, startDemoHub } from './support/hub-of-demo.ts';

const hotline = '0243 123 4567';

describe('notices at the command line, to a real mail server', () => {
  let server: MailServer;
  let hub: DemoHub;
  beforeAll(async () => {
    server = await startMailServer();
    const mail = { MOTCUA_SMTP_URL: `smtp://127.0.0.1:${server.port}`, MOTCUA_SMTP_FROM: 'motcua@example.vn' };
    hub = await startDemoHub({ env: { ...mail, MOTCUA_HOTLINE: hotline, MOTCUA_NOTICE_GAP_SECONDS: '1' } });
  }, 60_000);
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });
  const open = async (device: string) => hub.json(['ticket', 'open', '--device', device, '--text', 'hỏng']);

  test('who subscribed is told of a ticket, and what was said can be listed and read', async () => {
    const line = ['notice', 'subscribe', '--channel', 'mail', '--address', 'it@phuong.example', '--unit', '00364'];
    const { subscriptions } = await hub.json([...line, '--language', 'en']);
    expect(subscriptions).toMatchObject([{ channel: 'mail', unit: '00364', priorities: [], quiet: null }]);
    const { number } = await open('00364-PC-01');
    await waitUntil('the letter comes', () => server.letters.length === 1);
    expect(server.letters[0]?.to).toEqual(['it@phuong.example']);
    expect(server.letters[0]?.text).toContain(hotline);
    const sent = async () => (await hub.json(['notice', 'list', '--state', 'sent'])).notices;
    await waitUntil('it is marked', async () => (await sent()).length === 1);
    const [notice] = await sent();
    expect(notice).toMatchObject({ error: null, tickets: [{ ticket: number, says: 'opened' }] });
    expect(server.letters[0]?.messageId).toBe(`<${notice.tracking}@motcua>`);
    const shown = await hub.run(['notice', 'show', String(notice.id), '--lang', 'vi']);
    expect(shown.stdout).toContain(hotline);
    expect((await hub.json(['notice', 'subscriptions'])).subscriptions).toHaveLength(1);
  });

  test('what the server refuses for good is kept with its reason, and sent when it is replayed, once', async () => {
    server.refuse.recipient = 550;
    await open('00364-PC-02');
    const dead = async () => (await hub.json(['notice', 'list', '--state', 'dead'])).notices;
    await waitUntil('it is given up', async () => (await dead()).length === 1);
    const [{ id, error }] = await dead();
    expect(error).toContain('550');
    expect(server.letters).toHaveLength(1);
    server.refuse.recipient = null;
    expect((await hub.json(['notice', 'replay', String(id)])).state).toBe('pending');
    await waitUntil('the letter comes', () => server.letters.length === 2);
    await waitUntil('it is marked', async () => (await hub.json(['notice', 'show', String(id)])).state === 'sent');
    expect((await hub.run(['notice', 'replay', '999999'])).code).toBe(5);
    expect(server.letters).toHaveLength(2);
  });
});
