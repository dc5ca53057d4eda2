import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { findStore } from '../../src/installation/store-file.ts';
import { apiOf, makeData } from '../support/hub.ts';
import { startReceiver } from './support/receiver.ts';
import { writeTickets } from './support/tickets.ts';

const program = join(import.meta.dirname, '../support/hub-process.ts');

test('a hub that is killed between sending and marking loses no notice, and repeats one only under its id', async () => {
  await using stack = new AsyncDisposableStack();
  const { dataDir } = stack.use(await makeData());
  const receiver = stack.use(await startReceiver());
  const secretFile = join(dataDir, 'webhook.secret');
  writeFileSync(secretFile, `whsec_${Buffer.alloc(32, 9).toString('base64')}`, { mode: 0o600 });
  const env = {
    ...{ ...process.env, MOTCUA_HOTLINE: '1022', MOTCUA_WEBHOOK_HOSTS: receiver.host },
    MOTCUA_WEBHOOK_SECRET_FILE: secretFile,
  };
  let hub: ChildProcess | null = null;
  const start = async () => {
    const child = fork(program, [dataDir], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env });
    await once(child, 'message');
    hub = child;
  };
  const kill = async () => {
    const child = hub;
    hub = null;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  stack.defer(kill);
  await start();
  const body = { channel: 'webhook', address: `${receiver.url}/in` };
  expect((await apiOf(dataDir)('POST', '/v1/notice-subscriptions', { body })).status).toBe(200);
  const spec = await findStore(dataDir);
  if (spec === null) throw new Error('no store');
  const tickets = stack.use(await writeTickets(spec));

  // Every third request is the death of the hub: before it has its answer, and every other time just after.
  let deaths = 0;
  receiver.manner = (_, count) => {
    if (count % 3 === 0 && deaths < 8) {
      deaths += 1;
      if (deaths % 2 === 0) hub?.kill('SIGKILL');
      else setImmediate(() => hub?.kill('SIGKILL'));
    }
    return 'ok';
  };
  const numbers: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    numbers.push(await tickets.open(`d-${round}`), await tickets.open(`e-${round}`));
    const [last = 0, before = 0] = numbers.toReversed();
    await revive();
    await waitUntil(`${last} and ${before} are told`, () => whileAlive(() => told(last) > 0 && told(before) > 0));
    await tickets.close(before);
    await tickets.close(last);
  }
  await waitUntil('all is told', () => whileAlive(() => distinct().length === 4 * 6), { within: 60_000 });
  expect(deaths).toBeGreaterThanOrEqual(4);
  for (const number of numbers)
    expect(distinct().filter((line) => line.startsWith(`${number} `))).toEqual([
      `${number} opened`,
      `${number} closed`,
    ]);
  const notices = () => apiOf(dataDir)('GET', '/v1/notices').then((answer) => answer.body.notices);
  await waitUntil('all is marked', async () =>
    (await notices()).every(({ state }: { state: string }) => state === 'sent'),
  );
  // What was marked is never sent again, by no other run either.
  const requests = receiver.got.length;
  expect(requests - 4 * 6).toBeLessThanOrEqual(deaths);
  await kill();
  await start();
  const extra = await tickets.open('d-last');
  await waitUntil('the last is told', () => told(extra) > 0);
  expect(receiver.got.length).toBe(requests + 1);

  async function whileAlive(good: () => boolean): Promise<boolean> {
    await revive();
    return good();
  }
  async function revive(): Promise<void> {
    if (hub !== null && hub.exitCode === null && hub.signalCode === null) return;
    await start();
  }
  function lineOf(got: { body: string }): string {
    const { type, data } = JSON.parse(got.body);
    return `${data.ticket} ${type.split('.')[3]}`;
  }
  /** What a receiver that knows ids makes of it. */
  function distinct(): string[] {
    return [...new Map(receiver.got.map((got) => [got.headers['webhook-id'], lineOf(got)])).values()];
  }
  function told(number: number): number {
    return distinct().filter((line) => line === `${number} opened`).length;
  }
}, 120_000);
