import { describe, expect, test } from 'vitest';
import { agentUpdates } from '../../src/ingest/agent-updates.ts';
import type { Arrival } from '../../src/ingest/arrival.ts';
import { authorise } from '../../src/ingest/authorise.ts';
import { decode } from '../../src/ingest/decode.ts';
import type { KnownReport } from '../../src/ingest/deduplicate.ts';
import { deviceIdOf } from '../../src/ingest/device-id.ts';
import { foldDevice } from '../../src/ingest/fold-device.ts';
import { foldReports } from '../../src/ingest/fold-reports.ts';
import { quarantineRow, refusedMessage } from '../../src/ingest/refuse.ts';
import { storeFailure } from '../../src/ingest/store-failure.ts';
import type { DeviceState } from '../../src/store/index.ts';
import { boot, bytes, pc, presence, printer, report } from '../support/sample.ts';

const at = '2026-03-02T01:00:01.000Z';
const later = '2026-03-02T01:01:01.000Z';

const arrival = (payload: Uint8Array, more: Partial<Arrival> = {}): Arrival => ({
  ...{ agent: 'pc-1', leaf: 'report', topic: 'motcua/v1/agents/pc-1/report', payload, receivedAt: at },
  ...more,
});
const known = (message = report, receivedAt = at): KnownReport => ({
  ...{ arrival: arrival(bytes(message), { receivedAt }), leaf: 'report', message, unit: '00364' },
});
const stored: DeviceState = {
  ...{ id: deviceIdOf('pc-1', printer.key), agent: 'pc-1', key: printer.key, kind: 'printer', name: 'counter1' },
  ...{ health: 'ok', reasons: [], firstSeenAt: at, lastSeenAt: at, since: at, changedAt: at },
};

describe('decode', () => {
  test('gives the message of its topic', () => {
    expect(decode(arrival(bytes(report)))).toMatchObject({ ok: true, value: { leaf: 'report', message: { seq: 1 } } });
    expect(decode(arrival(bytes(presence), { leaf: 'presence' }))).toMatchObject({
      ok: true,
      value: { leaf: 'presence' },
    });
  });

  test.each([
    ['not JSON', Buffer.from('{"v":'), 'E_MESSAGE_NOT_JSON'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'E_MESSAGE_NOT_JSON'],
    ['of another shape', bytes({ ...report, seq: 0 }), 'E_MESSAGE_INVALID'],
    ['a presence on the topic of reports', bytes(presence), 'E_MESSAGE_INVALID'],
    ['larger than a message may be', bytes({ ...report, x: 'y'.repeat(65_536) }), 'E_MESSAGE_TOO_LARGE'],
  ])('rejects what is %s', (_, payload, code) => {
    expect(decode(arrival(payload))).toMatchObject({ ok: false, code });
  });
});

describe('authorise', () => {
  const agents = new Map([
    ['pc-1', { id: 'pc-1', unit: '00364', retired: false }],
    ['pc-2', { id: 'pc-2', unit: '00364', retired: true }],
  ]);
  const from = (agent: string) =>
    authorise(agents)({ arrival: arrival(bytes(report), { agent }), leaf: 'report', message: report });

  test('adds the unit of an enrolled agent', () => {
    expect(from('pc-1')).toMatchObject({ ok: true, value: { unit: '00364' } });
  });

  test.each([
    ['pc-2', 'retired'],
    ['pc-3', 'not enrolled'],
  ])('rejects %s, because it is %s', (agent, detail) => {
    expect(from(agent)).toEqual({ ok: false, code: 'E_MESSAGE_FOREIGN', detail });
  });
});

describe('foldDevice', () => {
  const seen = {
    key: printer.key,
    kind: 'printer',
    name: 'counter1',
    health: 'ok',
    reasons: [],
    raw: [],
    body: {},
    ...{ observedAt: at, pageCount: null, pageCountUnit: null, supplies: [] },
  } as const;
  const fold = (more: object) => foldDevice(stored, { ...seen, ...more }, { agent: 'pc-1', at: later });

  test('a device that was never seen begins now', () => {
    expect(foldDevice(undefined, seen, { agent: 'pc-1', at })).toEqual(stored);
  });

  test.each([
    ['the same', {}, { since: at, changedAt: at }],
    ['other reasons', { reasons: ['toner-low'] }, { since: at, changedAt: later }],
    ['another health', { health: 'down', reasons: ['media-empty'] }, { since: later, changedAt: later }],
  ])('a reading that is %s', (_, more, times) => {
    expect(fold(more)).toMatchObject({ ...times, firstSeenAt: at, lastSeenAt: later });
  });
});

describe('foldReports', () => {
  test('writes each device once, with its last reading, and hands every reading on in order', () => {
    const down = { ...report, seq: 2, devices: [{ ...printer, health: 'down', reasons: ['media-empty'] }] } as const;
    const { saves, touches, readings } = foldReports([known(), known(down as never, later)], []);
    expect(saves).toMatchObject([{ state: { key: printer.key, health: 'down', firstSeenAt: at, since: later } }]);
    expect(touches).toEqual([]);
    expect(readings.map(({ health, healthyCount }) => [health, healthyCount])).toEqual([
      ['ok', 1],
      ['down', 0],
    ]);
  });

  test('a device that is unchanged is only touched, and counts as often as it was read', () => {
    const unchanged = [{ key: printer.key, readings: 4, observedAt: at }];
    const heartbeat = { ...report, seq: 2, kind: 'delta', devices: [], unchanged } as const;
    const { saves, touches, readings } = foldReports([known(heartbeat as never, later)], [stored]);
    expect(saves).toEqual([]);
    expect(touches).toEqual([{ ...stored, lastSeenAt: later }]);
    expect(readings).toMatchObject([{ deviceId: stored.id, health: 'ok', healthyCount: 4, unit: '00364' }]);
  });

  test('an unchanged device in fault counts no healthy reading', () => {
    const unchanged = [{ key: printer.key, readings: 4, observedAt: at }];
    const before = { ...stored, health: 'down', reasons: ['media-empty'] };
    const { readings } = foldReports([known({ ...report, devices: [], unchanged })], [before]);
    expect(readings).toMatchObject([{ health: 'down', reasons: ['media-empty'], healthyCount: 0 }]);
  });

  test('an unchanged device that the hub does not know is passed over', () => {
    const unchanged = [{ key: 'sane:x', readings: 1, observedAt: at }];
    expect(foldReports([known({ ...report, devices: [], unchanged })], [])).toEqual({
      saves: [],
      touches: [],
      readings: [],
      history: [],
    });
  });

  test('the PC is a device like others', () => {
    const { saves } = foldReports(
      [known({ ...report, devices: [], pc: { ...pc, health: 'degraded', reasons: ['disk-nearly-full'] } })],
      [],
    );
    expect(saves).toMatchObject([{ state: { key: 'pc', kind: 'pc', name: 'quay-1', health: 'degraded' } }]);
  });

  test.each([
    ['citizen_pc', 'citizen_pc'],
    ['a word of a newer agent', 'other'],
  ])('a PC that says that it is %s counts as %s', (kind, counted) => {
    const { saves } = foldReports([known({ ...report, devices: [], pc: { ...pc, kind } })], []);
    expect(saves).toMatchObject([{ state: { key: 'pc', kind: counted } }]);
  });
});

describe('agentUpdates', () => {
  test('is one row for each agent, with the last boot and its highest committed sequence', () => {
    const second = { ...report, boot: boot('b'), seq: 1, pc };
    const rows = agentUpdates(
      [known(), known(second, later), known({ ...second, seq: 2, pc: null }, later)],
      [
        { agent: 'pc-1', boot: boot(), seq: 9 },
        { agent: 'pc-1', boot: boot('b'), seq: 2 },
      ],
    );
    expect(rows).toMatchObject([{ id: 'pc-1', boot: boot('b'), seq: 2, lastReportAt: later, pc: { health: 'ok' } }]);
  });
});

describe('a refusal', () => {
  const rejection = { ok: false, code: 'E_MESSAGE_INVALID', detail: 'seq' } as const;

  test('names the message as well as the message lets it', () => {
    const named = refusedMessage({ arrival: arrival(bytes({ ...report, seq: 5 })), rejection });
    expect(named).toMatchObject({ type: 'refused', boot: boot(), seq: 5, code: 'E_MESSAGE_INVALID', at });
    const nameless = refusedMessage({ arrival: arrival(bytes({ boot: 'x', seq: -1 })), rejection });
    expect(nameless).toMatchObject({ boot: null, seq: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(refusedMessage({ arrival: arrival(Buffer.from('null')), rejection })).toMatchObject({
      boot: null,
      seq: null,
    });
  });

  test('keeps no more than the first 64 KiB', () => {
    const row = quarantineRow({ arrival: arrival(Buffer.alloc(100_000)), rejection });
    expect([row.payload.byteLength, row.bytes]).toEqual([65_536, 100_000]);
  });
});

describe('storeFailure', () => {
  const sqlite = (errcode: number) => Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode });
  test.each([
    ['SQLITE_FULL', sqlite(13), 'E_DISK_FULL'],
    ['SQLITE_IOERR_WRITE', sqlite(778), 'E_STORE_FAILED'],
    ['SQLITE_BUSY', sqlite(5), 'E_STORE_FAILED'],
    ['ENOSPC', Object.assign(new Error('x'), { code: 'ENOSPC' }), 'E_DISK_FULL'],
    ['a constraint that the data broke', sqlite(1555), undefined],
    ['a bug', new TypeError('x'), undefined],
  ])('%s is %s', (_, error, code) => {
    expect(storeFailure(error)?.code).toBe(code);
  });
});
