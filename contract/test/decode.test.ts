import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMessage, encodeMessage, maxMessageBytes, type Report } from '../src/index.ts';

const boot = '0123456789abcdef0123456789abcdef';
const at = '2026-11-25T05:00:00.000Z';
const report: Report = {
  v: 1,
  boot,
  seq: 1,
  at,
  kind: 'full',
  devices: [],
  unchanged: [],
  pc: null,
  probes: [],
  losses: { dropped: 0, damaged: 0, refused: 0 },
};
const device = {
  key: 'cups:counter1',
  kind: 'printer',
  name: 'counter1',
  health: 'down',
  reasons: ['media-empty'],
  raw: ['media-empty-report'],
  message: null,
  observedAt: at,
  identity: { vendor: null, model: null, serial: null, firmware: null, uuid: null, macs: [], uri: null },
  parts: [],
  supplies: [],
  trays: [],
  pageCount: null,
  queuedJobs: null,
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const code = (payload: Uint8Array) => {
  const decoded = decodeMessage('report', payload);
  return decoded.ok ? 'ok' : decoded.code;
};

describe('decodeMessage', () => {
  test('gives back what was encoded', () => {
    expect(decodeMessage('report', encodeMessage('report', report))).toEqual({ ok: true, value: report });
  });

  test('keeps fields that this version does not know', () => {
    const decoded = decodeMessage('report', bytes({ ...report, colour: 'blue' }));
    expect(decoded).toEqual({ ok: true, value: { ...report, colour: 'blue' } });
  });

  test('takes a kind of device from a newer agent as other, and keeps its word', () => {
    const decoded = decodeMessage('report', bytes({ ...report, devices: [{ ...device, kind: 'hologram' }] }));
    expect(decoded.ok && decoded.value.devices[0]).toMatchObject({ kind: 'other', rawKind: 'hologram' });
  });

  test('takes a health from a newer agent as unknown, never as ok', () => {
    const decoded = decodeMessage('report', bytes({ ...report, devices: [{ ...device, health: 'sparkling' }] }));
    expect(decoded.ok && decoded.value.devices[0]?.health).toBe('unknown');
  });

  test('reads a report of the version before', () => {
    const { reasons: _reasons, ...rest } = device;
    const old = { v: 0, boot, seq: 7, at, kind: 'full', devices: [{ ...rest, reason: 'media-empty' }] };
    const decoded = decodeMessage('report', bytes(old));
    expect(decoded.ok && decoded.value).toMatchObject({
      v: 1,
      seq: 7,
      unchanged: [],
      devices: [{ reasons: ['media-empty'] }],
    });
  });

  test.each([
    { what: 'bytes that are not UTF-8', payload: Uint8Array.of(0xff, 0xfe), wanted: 'E_MESSAGE_NOT_JSON' },
    { what: 'half a JSON text', payload: new TextEncoder().encode('{"v":1'), wanted: 'E_MESSAGE_NOT_JSON' },
    { what: 'nothing', payload: new Uint8Array(), wanted: 'E_MESSAGE_NOT_JSON' },
    { what: 'a list', payload: bytes([]), wanted: 'E_MESSAGE_INVALID' },
    { what: 'a version from the future', payload: bytes({ ...report, v: 2 }), wanted: 'E_MESSAGE_INVALID' },
    { what: 'a number of the wrong type', payload: bytes({ ...report, seq: '1' }), wanted: 'E_MESSAGE_INVALID' },
    { what: 'a sequence number of nought', payload: bytes({ ...report, seq: 0 }), wanted: 'E_MESSAGE_INVALID' },
    { what: 'more than the limit', payload: new Uint8Array(maxMessageBytes + 1), wanted: 'E_MESSAGE_TOO_LARGE' },
  ])('refuses $what with $wanted', ({ payload, wanted }) => {
    expect(code(payload)).toBe(wanted);
  });

  test('says which field is wrong', () => {
    const decoded = decodeMessage('report', bytes({ ...report, devices: [{ ...device, key: '' }] }));
    expect(decoded.ok ? '' : decoded.detail).toContain('devices[0].key');
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (payload) => typeof decodeMessage('report', payload).ok === 'boolean',
      ),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof decodeMessage('presence', bytes(value)).ok === 'boolean'));
  });
});

test('U+0000 in a text of a device becomes a damaged character, and no other text changes', () => {
  const read = (name: string) => decodeMessage('report', bytes({ ...report, devices: [{ ...device, name }] }));
  expect(read('a\0b')).toMatchObject({ ok: true, value: { devices: [{ name: 'a\ufffdb' }] } });
  expect(read('a\\u0000b')).toMatchObject({ ok: true, value: { devices: [{ name: 'a\\u0000b' }] } });
});
