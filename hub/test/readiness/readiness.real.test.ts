import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitTopic } from '@motcua/contract';
import { expect, test } from 'vitest';
import { connectAgent } from '../support/agent.ts';
import { listen } from '../support/events.ts';
import { startHub } from '../support/hub.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { bytes, pc, presence, printer, report } from '../support/sample.ts';

onBothStores('readiness', (make) => {
  test('is found out from what agents say, stored, counted, pushed, and kept by the broker', {
    timeout: 60_000,
  }, async () => {
    using data = await make();
    await using hub = await startHub(data.dataDir, { settings: { ingestThread: false } });
    const who = await hub.enrol();
    const shown = async () => (await hub.api('GET', '/v1/readiness/00364')).body;
    const codes = async () => (await shown()).because.map(({ code }: { code: string }) => code);
    // The books call the only scanner broken.
    await expect.poll(codes, { timeout: 10_000 }).toContain('scan-out');
    const token = readFileSync(join(data.dataDir, 'admin.token'), 'utf8').trim();
    await using stream = await listen(`${hub.httpUrl}/v1/events`, { ca: who.ca, token });
    await using agent = await connectAgent(hub.mqttUrl, who);
    const kept: { answer: string; because: { code: string }[] }[] = [];
    agent.client.on('message', (topic, payload) => {
      if (topic === unitTopic('00364', 'readiness')) kept.push(JSON.parse(payload.toString()));
    });
    await agent.client.subscribeAsync(unitTopic('00364', 'readiness'), { qos: 1 });
    await agent.publish(bytes({ ...presence, at: new Date().toISOString() }), 'presence');
    const scanner = { ...printer, key: 'sane:1', kind: 'scanner' as const, name: 'quét 1' };
    await agent.report({ ...report, pc, devices: [printer, scanner] });
    await expect.poll(async () => (await shown()).answer, { timeout: 10_000 }).toBe('ready');
    expect(await shown()).toMatchObject({
      unit: '00364',
      unitName: 'Phường Khương Đình',
      because: [],
      simulated: true,
    });
    const { body: list } = await hub.api('GET', '/v1/readiness?answer=ready');
    expect(list).toMatchObject({
      counts: { ready: 1, limited: 0, notReady: 0, unknown: 0 },
      units: [{ unit: '00364' }],
    });
    expect((await hub.api('GET', '/v1/status')).body.readiness).toEqual(list.counts);
    const metrics = (await hub.api('GET', '/metrics')).body;
    expect(String(metrics)).toContain('motcua_counters{answer="ready"} 1');
    await expect.poll(() => kept.at(-1)).toMatchObject({ v: 1, unit: '00364', answer: 'ready', because: [] });
    await stream.until((heard) =>
      heard.some(({ event, data: told }) => event === 'unit.readiness' && told.answer === 'ready'),
    );
    await agent.report({
      ...report,
      seq: 2,
      pc,
      devices: [{ ...printer, health: 'down', reasons: ['media-jam'] }, scanner],
    });
    await expect.poll(() => kept.at(-1)?.because.map(({ code }) => code), { timeout: 10_000 }).toEqual(['print-out']);
    expect(await shown()).toMatchObject({
      because: [{ code: 'print-out', says: 'not_ready', things: [{ name: 'counter1', reasons: ['media-jam'] }] }],
    });
  });
});
