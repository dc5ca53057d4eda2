import { describe, expect, test } from 'vitest';
import { readEscpos } from '../../src/collectors/raw/escpos.ts';
import { readPjl } from '../../src/collectors/raw/pjl.ts';
import { readZpl } from '../../src/collectors/raw/zpl.ts';

describe('a receipt printer', () => {
  const answer = (...bytes: (number | null)[]) =>
    readEscpos(
      new Map(
        bytes.flatMap((byte, at) => (byte === null ? [] : [[`DLE EOT ${at + 1}`, Uint8Array.of(byte)] as const])),
      ),
    );

  test.each([
    { what: 'is well', bytes: [0x12, 0x12, 0x12, 0x12], state: 'ready', reasons: [] },
    { what: 'has its drawer open', bytes: [0x16, 0x12, 0x12, 0x12], state: 'ready', reasons: [] },
    { what: 'is offline', bytes: [0x1a, 0x12, 0x12, 0x12], state: 'stopped', reasons: ['printer-offline'] },
    { what: 'is open', bytes: [0x1a, 0x16, 0x12, 0x12], state: 'stopped', reasons: ['cover-open'] },
    {
      what: 'is near the end of its paper',
      bytes: [0x12, 0x12, 0x12, 0x1e],
      state: 'attention',
      reasons: ['media-low'],
    },
    { what: 'is out of paper', bytes: [0x1a, 0x32, 0x12, 0x7e], state: 'stopped', reasons: ['media-empty'] },
    {
      what: 'is open and out of paper',
      bytes: [0x1a, 0x36, 0x12, 0x7e],
      state: 'stopped',
      reasons: ['cover-open', 'media-empty'],
    },
    { what: 'has a stuck cutter', bytes: [0x1a, 0x52, 0x1a, 0x12], state: 'stopped', reasons: ['cutter-fault'] },
    { what: 'is broken', bytes: [0x1a, 0x52, 0x32, 0x12], state: 'stopped', reasons: ['service-requested'] },
    {
      what: 'has an error without a name',
      bytes: [0x1a, 0x52, 0x12, 0x12],
      state: 'stopped',
      reasons: ['printer-error'],
    },
    { what: 'answers the first question only', bytes: [0x12], state: 'ready', reasons: [] },
  ])('that $what says $reasons', ({ bytes, state, reasons }) => {
    const read = answer(...bytes);
    expect(read).toMatchObject({ state });
    expect(read?.reasons.toSorted()).toEqual(reasons.toSorted());
  });

  test.each([
    { what: 'nothing', bytes: [] },
    { what: 'bytes that are no status', bytes: [0x00, 0xff, 0x41, 0x42] },
    { what: 'flow control', bytes: [0x11, 0x13] },
    { what: 'all but whether it is online', bytes: [null, 0x12, 0x12, 0x12] },
  ])('that sends $what is not understood', ({ bytes }) => expect(answer(...bytes)).toBeNull());

  test('whose answer is a line of text, in which a letter looks like a status, is not understood', () => {
    expect(readEscpos(new Map([['DLE EOT 1', Buffer.from('HTTP/1.1 400 Bad Request\r\n')]]))).toBeNull();
  });
});

describe('an office printer', () => {
  const answer = (code: number | null, display: string, online: string | null) =>
    readPjl(
      Buffer.from(
        `@PJL INFO STATUS\r\n${code === null ? '' : `CODE=${code}\r\n`}DISPLAY="${display}"\r\n${online === null ? '' : `ONLINE=${online}\r\n`}\f`,
      ),
    );

  test.each([
    { code: 10_001, display: 'Ready', online: 'TRUE', state: 'ready', reasons: [] },
    { code: 10_000, display: 'Powersave', online: 'TRUE', state: 'ready', reasons: [] },
    { code: 10_003, display: 'Warming up', online: 'FALSE', state: 'ready', reasons: [] },
    { code: 10_023, display: 'Processing', online: 'TRUE', state: 'ready', reasons: [] },
    { code: 10_002, display: 'Offline', online: 'FALSE', state: 'stopped', reasons: ['printer-offline'] },
    { code: 10_006, display: 'Toner low', online: 'TRUE', state: 'attention', reasons: ['toner-low'] },
    { code: 11_304, display: 'Tray 3 empty', online: 'TRUE', state: 'attention', reasons: ['input-tray-empty'] },
    {
      code: 30_017,
      display: 'Print overrun',
      online: 'FALSE',
      state: 'stopped',
      reasons: ['printer-other', 'printer-offline'],
    },
    { code: 40_021, display: '12 PRINTER OPEN', online: 'FALSE', state: 'stopped', reasons: ['cover-open'] },
    { code: 40_022, display: '13 PAPER JAM', online: 'FALSE', state: 'stopped', reasons: ['media-jam'] },
    { code: 41_213, display: 'LOAD TRAY 2', online: 'FALSE', state: 'stopped', reasons: ['media-needed'] },
    { code: 42_202, display: '13.2 JAM', online: 'FALSE', state: 'stopped', reasons: ['media-jam'] },
    { code: 40_999, display: '?', online: 'FALSE', state: 'stopped', reasons: ['printer-error'] },
    { code: 50_000, display: '50 SERVICE', online: 'FALSE', state: 'stopped', reasons: ['service-requested'] },
  ])('with code $code and ONLINE=$online says $reasons', ({ code, display, online, state, reasons }) => {
    const read = answer(code, display, online);
    expect(read).toMatchObject({ state, message: display });
    expect(read?.reasons.toSorted()).toEqual(reasons.toSorted());
  });

  test('that says only whether it is online is understood', () => {
    expect(answer(null, '', 'FALSE')).toMatchObject({ state: 'stopped', reasons: ['printer-offline'], message: null });
  });

  test.each(['', 'HTTP/1.1 400 Bad Request', '@PJL INFO STATUS\r\n\f', 'CODE=abc\r\n'])(
    'that sends "%s" is not understood',
    (text) => expect(readPjl(Buffer.from(text))).toBeNull(),
  );
});

describe('a label printer', () => {
  const frame = (string: string) => `\u0002${string}\u0003\r\n`;
  const answer = ({ first = '030,0,0,1245,000,0,0,0,000,0,0,0', second = '000,0,0,0,1,2,6,0,00000000,1,000' } = {}) =>
    readZpl(Buffer.from(frame(first) + frame(second) + frame('1234,0')));

  test.each([
    { what: 'is well', strings: {}, state: 'ready', reasons: [] },
    {
      what: 'is out of labels',
      strings: { first: '030,1,0,1245,000,0,0,0,000,0,0,0' },
      state: 'stopped',
      reasons: ['media-empty'],
    },
    {
      what: 'is paused',
      strings: { first: '030,0,1,1245,000,0,0,0,000,0,0,0' },
      state: 'stopped',
      reasons: ['printer-paused'],
    },
    {
      what: 'paused itself without labels',
      strings: { first: '030,1,1,1245,000,0,0,0,000,0,0,0' },
      state: 'stopped',
      reasons: ['media-empty'],
    },
    {
      what: 'is too hot',
      strings: { first: '030,0,0,1245,000,0,0,0,000,0,0,1' },
      state: 'attention',
      reasons: ['print-head-temperature'],
    },
    {
      what: 'lost its memory',
      strings: { first: '030,0,0,1245,000,0,0,0,000,1,0,0' },
      state: 'attention',
      reasons: ['printer-memory-lost'],
    },
    {
      what: 'has its head open',
      strings: { second: '000,0,1,0,1,2,6,0,00000000,1,000' },
      state: 'stopped',
      reasons: ['print-head-open'],
    },
    {
      what: 'is out of ribbon',
      strings: { second: '000,0,0,1,1,2,6,0,00000000,1,000' },
      state: 'stopped',
      reasons: ['marker-supply-empty'],
    },
    {
      what: 'needs no ribbon and has none',
      strings: { second: '000,0,0,1,0,2,6,0,00000000,1,000' },
      state: 'ready',
      reasons: [],
    },
  ])('that $what says $reasons', ({ strings, state, reasons }) => {
    expect(answer(strings)).toMatchObject({ state, reasons });
  });

  test.each([
    { what: 'half an answer', text: '\u0002030,0,0,1245,000,0,0,0,000,0,0,0\u0003' },
    { what: 'fields that are no flags', text: frame('030,7,0,1245,000,0,0,0,000,0,0,0') + frame('000,0,0,0,1') },
    { what: 'noise', text: '\u0003\u0002\u0002,,,\u0003' },
  ])('that sends $what is not understood', ({ text }) => expect(readZpl(Buffer.from(text))).toBeNull());
});
