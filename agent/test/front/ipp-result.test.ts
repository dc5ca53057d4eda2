import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toResult } from '../../src/front/probe-ipp.ts';
import { decodeIpp } from '../../src/probe/ipp/decode.ts';
import type { IppValue } from '../../src/probe/ipp/message.ts';
import { recordings } from '../fuzz/corpus.ts';

const printer = { uri: 'ipp://192.0.2.10/ipp/print', state: 3 };

test.each([
  { state: 3, word: 'idle', reasons: [], health: 'ok' },
  { state: 4, word: 'processing', reasons: [], health: 'ok' },
  { state: 5, word: 'stopped', reasons: ['printer-stopped'], health: 'down' },
  { state: 9, word: '9', reasons: ['device-state-untold'], health: 'unknown' },
])('printer-state $state is $word', ({ state, word, reasons, health }) => {
  const attributes = new Map([['printer-state', [{ is: 'integer', value: state } as IppValue]]]);
  expect(toResult(attributes, { ...printer, state })).toMatchObject({ state: word, reasons, health });
});

test('a printer that refuses jobs is down, however well it is', () => {
  const attributes = new Map([['printer-is-accepting-jobs', [{ is: 'boolean', value: false } as IppValue]]]);
  expect(toResult(attributes, printer)).toMatchObject({
    acceptingJobs: false,
    reasons: ['queue-rejecting'],
    health: 'down',
  });
});

const folder = join(recordings, 'fixtures/ipp');
describe.skipIf(!existsSync(folder))('recordings of printers [MOTCUA_SHARED]', () => {
  const read = (name: string, state: number) => {
    const group = decodeIpp(readFileSync(join(folder, `${name}.ipp`))).groups.find(({ tag }) => tag === 4);
    return toResult(group?.attributes ?? new Map(), { ...printer, state });
  };

  test.each([
    { name: 'ippeve-idle.all', state: 3, word: 'idle', health: 'ok', reasons: [] },
    {
      name: 'ippeve-supplies-low.all',
      state: 3,
      word: 'idle',
      health: 'down',
      reasons: ['toner-empty', 'toner-low', 'waste-almost-full'],
    },
    {
      name: 'ippeve-media-needed-processing.all',
      state: 4,
      word: 'processing',
      health: 'down',
      reasons: ['media-empty', 'media-needed', 'toner-empty', 'toner-low', 'waste-almost-full'],
    },
    { name: 'Kyocera-ECOSYS-M2040dn', state: 3, word: 'idle', health: 'ok', reasons: [] },
  ])('$name is $word and $health', ({ name, state, word, health, reasons }) => {
    const result = read(name, state);
    expect(result).toMatchObject({ state: word, health });
    expect(result.reasons.toSorted()).toEqual(reasons);
  });
});
