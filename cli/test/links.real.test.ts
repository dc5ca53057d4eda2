import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, startDemoHub } from './support/hub-of-demo.ts';
import { makeHome } from './support/launch.ts';

const empty = `apiVersion: motcua.vn/v1
kind: Installation
metadata: { name: thử }
spec: { simulated: true, levels: [{ code: xa, rank: 1, name: { vi: xã, en: commune }, validFrom: 2022-06-30 }] }
`;
const full = `${empty}---
apiVersion: motcua.vn/v1
kind: Unit
metadata: { code: "00364", validFrom: 2022-06-30 }
spec: { name: Phường thử, level: xa, unitType: phuong }
---
apiVersion: motcua.vn/v1
kind: WanLink
metadata: { id: L-00364 }
spec:
  versions:
    - { validFrom: 2026-01-01, validTo: 2026-07-01, name: Cáp quang, carrier: Nhà mạng A, targetPercent: 99, units: ["00364"] }
    - { validFrom: 2026-07-01, name: Cáp quang, carrier: Nhà mạng B, contract: HD-2, bandwidthMbps: 100, units: ["00364"] }
`;
let hub: DemoHub;
let home: string;
const file = (name: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
};
const exported = async () => (await hub.run(['export', '-o', 'yaml'])).stdout;

beforeAll(async () => {
  home = makeHome();
  hub = await startDemoHub({ from: file('trống.yaml', empty) });
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

test('lines to units go into an empty hub from a file, out of it, and in again without a change', async () => {
  const path = file('đủ.yaml', full);
  const planned = await hub.json(['plan', '-f', path], [3]);
  expect(planned.create.map(({ kind }: { kind: string }) => kind)).toEqual(['unit', 'link', 'link']);
  expect(await hub.json(['apply', '-f', path, '--yes'])).toMatchObject({ links: { changed: 2 } });
  expect(await hub.json(['apply', '-f', path, '--yes'])).toMatchObject({ create: [], update: [], links: null });
  const all = await exported();
  expect(await hub.json(['plan', '-f', file('xuất.yaml', all), '--prune'])).toMatchObject({ update: [], delete: [] });
  const { versions } = await hub.json(['link', 'show', 'L-00364']);
  expect(versions).toMatchObject([{ carrier: 'Nhà mạng A' }, { carrier: 'Nhà mạng B', contract: 'HD-2' }]);
});

test('a line in a file is planned, named where it is wrong, and taken out with --prune only', async () => {
  const all = await exported();
  const edited = file('sửa.yaml', all.replace('Nhà mạng B', 'Nhà mạng C'));
  expect((await hub.json(['plan', '-f', edited], [3])).update).toMatchObject([
    { kind: 'link', id: 'L-00364', validFrom: '2026-07-01', changes: [{ field: 'carrier', to: 'Nhà mạng C' }] },
  ]);
  const strange = await hub.run(['plan', '-f', file('lạ.yaml', full.replace('units: ["00364"]', 'units: ["99999"]'))]);
  expect([strange.code, strange.stderr]).toEqual([1, expect.stringContaining('lạ.yaml:16:7')]);
  const shorter = file('ngắn.yaml', full.replace(/ {4}- \{ validFrom: 2026-01-01.*\n/, ''));
  expect(await hub.json(['plan', '-f', shorter])).toMatchObject({ unlisted: 1, delete: [] });
  expect((await hub.json(['plan', '-f', shorter, '--prune'], [3])).delete).toMatchObject([{ kind: 'link' }]);
  expect(await exported()).toBe(all);
});

test('a line is changed from a day on, put right and ended, each told apart in the audit log', async () => {
  const set = ['link', 'set', 'L-00364'];
  await hub.json([...set, '--carrier', 'Nhà mạng C', '--valid-from', '2026-10-01']);
  expect((await hub.run([...set, '--carrier', 'Nhà mạng D', '--valid-from', '2026-10-01'])).code).toBe(6);
  await hub.json([...set, '--correct', '2026-10-01', '--valid-from', '2026-10-15']);
  const { versions } = await hub.json(['link', 'end', 'L-00364', '--valid-to', '2026-12-01']);
  expect(versions.slice(1)).toMatchObject([
    { carrier: 'Nhà mạng B', validFrom: '2026-07-01', validTo: '2026-10-15' },
    { carrier: 'Nhà mạng C', contract: 'HD-2', validFrom: '2026-10-15', validTo: '2026-12-01' },
  ]);
  const then = await hub.json(['link', 'list', '--as-of', '2026-06-30']);
  expect(then.links).toMatchObject([{ carrier: 'Nhà mạng A', targetPercent: 99 }]);
  expect((await hub.json(['link', 'list', '--as-of', '2026-12-01'])).links).toEqual([]);
  const { events } = await hub.json(['audit-log', 'list']);
  const actions = events
    .map(({ action }: { action: string }) => action)
    .filter((one: string) => one.startsWith('link.'));
  expect(actions.toSorted()).toEqual(['link.apply', 'link.correct', 'link.end', 'link.set']);
});
