import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { webhook } from '../../src/notify/channels/webhook.ts';
import { type Receiver, startReceiver } from './support/receiver.ts';

const secret = Buffer.alloc(32, 5);
const notice = {
  ...{ unitName: 'Phường Khương Đình', ticket: 17, unit: '00364', kind: 'printer', device: 'máy in 1', priority: 'P1' },
  ...{ reasons: ['media-empty'], recurrences: 0, openedAt: '2026-03-02T01:00:00.000Z', closedAt: null },
};

let folder: string;
let stack: AsyncDisposableStack;
let peer: Receiver;
beforeEach(async () => {
  stack = new AsyncDisposableStack();
  folder = mkdtempSync(join(tmpdir(), 'motcua-recipe-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  peer = stack.use(await startReceiver());
});
afterEach(() => stack.disposeAsync());

/** Runs the script that stands in a page, as it stands there; gives its address. */
async function startRelay(page: string, env: Record<string, string>): Promise<string> {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/recipes', `${page}.md`), 'utf8');
  const script = join(folder, 'relay.mjs');
  writeFileSync(script, /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '');
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const secrets = {
    SECRET_FILE: file('secret', `whsec_${secret.toString('base64')}\n`),
    STATE: join(folder, 'state.json'),
  };
  const tokens = { JIRA_LOGIN_FILE: file('login', 'it@x.example:abc'), GLPI_TOKENS_FILE: file('tokens', 'app1 user1') };
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0', ...secrets, ...tokens, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  stack.defer(async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return `http://127.0.0.1:${/(\d+)\s*$/.exec(String(line))?.[1]}/`;
}

/** Sends as the hub does. */
function sender(address: string, key = secret) {
  const channel = webhook({ hosts: [new URL(address).host], secret: key, hotline: '1022', now: Date.now });
  return (tracking: string, says: 'opened' | 'closed') => {
    const closedAt = says === 'closed' ? '2026-03-02T02:00:00.000Z' : null;
    const rest = { createdAt: '2026-03-02T01:00:00.000Z', language: 'vi' as const, subject: '', text: '' };
    return channel.send(
      { address, tracking, ...rest, notices: [{ ...notice, says, closedAt }] },
      AbortSignal.timeout(5000),
    );
  };
}

const json = (status: number, body: object) => ({ status, body: JSON.stringify(body) });

/** What a Jira would refuse, it refuses too. */
const jira: Receiver['answer'] = ({ path, headers, body }) => {
  if (headers.authorization !== `Basic ${Buffer.from('it@x.example:abc').toString('base64')}`) return json(401, {});
  const given = JSON.parse(body);
  if (path === '/rest/api/2/issue') {
    const { project, issuetype, summary } = given.fields ?? {};
    const good =
      project?.key === 'MC' && issuetype?.name && summary && summary.length <= 255 && !summary.includes('\n');
    return good ? json(201, { id: '10', key: 'MC-10' }) : json(400, { errors: {} });
  }
  return path === '/rest/api/2/issue/MC-10/comment' && given.body ? json(201, { id: '1' }) : json(404, {});
};

/** The same of a GLPI. */
const glpi: Receiver['answer'] = ({ path, headers, body }) => {
  if (headers['app-token'] !== 'app1') return json(400, ['ERROR_WRONG_APP_TOKEN_PARAMETER']);
  if (path === '/apirest.php/initSession')
    return headers.authorization === 'user_token user1'
      ? json(200, { session_token: 's1' })
      : json(401, ['ERROR_LOGIN']);
  if (headers['session-token'] !== 's1') return json(401, ['ERROR_SESSION_TOKEN_INVALID']);
  if (path === '/apirest.php/killSession') return json(200, {});
  const { input } = JSON.parse(body);
  if (path === '/apirest.php/Ticket')
    return input?.name && input?.content ? json(201, { id: 5 }) : json(400, ['ERROR']);
  return path === '/apirest.php/Ticket/5' && input?.status === 5 ? json(200, [{ 5: true }]) : json(404, ['ERROR']);
};

const recipes = [
  {
    page: 'jira',
    answer: jira,
    env: (url: string) => ({ JIRA_URL: url, JIRA_PROJECT: 'MC' }),
    made: '/rest/api/2/issue',
    ended: '/rest/api/2/issue/MC-10/comment',
  },
  {
    page: 'glpi',
    answer: glpi,
    env: (url: string) => ({ GLPI_URL: url }),
    made: '/apirest.php/Ticket',
    ended: '/apirest.php/Ticket/5',
  },
];

describe.each(recipes)('the recipe of $page', ({ page, answer, env, made, ended }) => {
  const count = (path: string) => peer.got.filter((got) => got.path === path && got.acknowledged).length;

  test('makes one ticket and ends it, however often it is told', async () => {
    peer.answer = answer;
    const send = sender(await startRelay(page, env(peer.url)));
    await send('n-1', 'opened');
    await send('n-1', 'opened');
    await send('n-2', 'closed');
    await send('n-2', 'closed');
    expect([count(made), count(ended)]).toEqual([1, 1]);
    expect(JSON.stringify(peer.got.find(({ path }) => path === made)?.body)).toContain('Phường Khương Đình');
  });

  test('says yes to the hub only when the other system has, and takes nothing that is not signed', async () => {
    peer.answer = () => json(500, {});
    const address = await startRelay(page, env(peer.url));
    await expect(sender(address)('n-1', 'opened')).rejects.toThrow('HTTP 502');
    peer.answer = answer;
    await sender(address)('n-1', 'opened');
    expect(count(made)).toBe(1);
    await expect(sender(address, Buffer.alloc(32, 6))('n-3', 'opened')).rejects.toThrow('HTTP 401');
    expect(count(made)).toBe(1);
  });
});
