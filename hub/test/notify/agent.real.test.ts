import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { makeData, startHub } from '../support/hub.ts';
import { boot, bytes, presence, printer, report } from '../support/sample.ts';
import { startReceiver } from './support/receiver.ts';

test('a printer that breaks and is well again, as its agent reports it, is told of twice', async () => {
  await using stack = new AsyncDisposableStack();
  const { dataDir } = stack.use(await makeData());
  const receiver = stack.use(await startReceiver());
  const webhookSecretFile = join(dataDir, 'webhook.secret');
  writeFileSync(webhookSecretFile, `whsec_${Buffer.alloc(32, 9).toString('base64')}`, { mode: 0o600 });
  const notices = { hotline: '1022', webhookHosts: receiver.host, webhookSecretFile };
  const hub = stack.use(await startHub(dataDir, { settings: { holdDownSeconds: 0, healthyReadings: 1, ...notices } }));
  const body = { channel: 'webhook', address: receiver.url, kinds: ['printer'] };
  expect((await hub.api('POST', '/v1/notice-subscriptions', { body })).status).toBe(200);
  const agent = stack.use(await connectAgent(hub.mqttUrl, await hub.enrol()));
  await agent.publish(bytes(presence), 'presence');
  const said = () => receiver.got.map((got) => JSON.parse(got.body));
  const broken = { ...printer, health: 'down' as const, reasons: ['media-empty'] };
  await agent.report({ ...report, seq: 1, devices: [broken] });
  await agent.until(isAck(1, boot()));
  await waitUntil('the opening comes', () => said().length === 1);
  await agent.report({ ...report, seq: 2, devices: [{ ...printer, health: 'ok', reasons: [] }] });
  await agent.until(isAck(2, boot()));
  await waitUntil('the end comes', () => said().length === 2);
  expect(said()).toMatchObject([
    { type: 'vn.motcua.ticket.opened.v1', data: { reasons: ['media-empty'], unit: '00364', kind: 'printer' } },
    { type: 'vn.motcua.ticket.closed.v1', data: { closedAt: expect.any(String) } },
  ]);
  const { text } = await hub.api('GET', '/metrics').then(({ body: text }) => ({ text: String(text) }));
  expect(text).toContain('motcua_notices_total{outcome="sent"} 2');
});
