import { expect, test } from 'vitest';
import { judgeCertificate, judgeClock, judgeDisk, judgeMode, judgeNode } from '../../src/services/doctor/judge.ts';

const now = new Date('2026-06-30T00:00:00Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const day = 86_400;

test.each([
  { version: 'v24.11.9', health: 'down' },
  { version: 'v24.12.0', health: 'ok' },
  { version: 'v26.0.0', health: 'ok' },
  { version: 'v20.20.2', health: 'down' },
])('Node $version is $health', ({ version, health }) => {
  expect(judgeNode(version).health).toBe(health);
});

test.each([
  { mode: 0o40700, health: 'ok' },
  { mode: 0o40750, health: 'degraded' },
  { mode: 0o100604, health: 'degraded' },
])('mode $mode is $health', ({ mode, health }) => {
  expect(judgeMode('folder', '/d', mode).health).toBe(health);
});

test.each([
  { freeBytes: 50e6, totalBytes: 1e12, health: 'down' },
  { freeBytes: 900e6, totalBytes: 10e9, health: 'degraded' },
  { freeBytes: 4e9, totalBytes: 100e9, health: 'degraded' },
  { freeBytes: 50e9, totalBytes: 100e9, health: 'ok' },
])('$freeBytes bytes free of $totalBytes is $health', ({ health, ...disk }) => {
  expect(judgeDisk(disk).health).toBe(health);
});

test.each([
  { seconds: -1, health: 'down' },
  { seconds: 13 * day, health: 'degraded' },
  { seconds: 14 * day, health: 'ok' },
])('a certificate that ends in $seconds s is $health', ({ seconds, health }) => {
  expect(judgeCertificate({ validTo: after(seconds), now }).health).toBe(health);
});

test.each([
  { seconds: 59, health: 'ok' },
  { seconds: 60, health: 'degraded' },
  { seconds: -60, health: 'degraded' },
])('a clock that is $seconds s ahead of ours is $health', ({ seconds, health }) => {
  expect(judgeClock({ hub: after(seconds), now }).health).toBe(health);
});
