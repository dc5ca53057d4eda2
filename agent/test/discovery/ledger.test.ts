import type { Found } from '@motcua/contract';
import { expect, test } from 'vitest';
import { noteFound, noteTold, untold } from '../../src/discovery/ledger.ts';
import { sampleFound } from './sample-found.ts';

const one = sampleFound('10.0.5.3');
const two = sampleFound('10.0.5.4');

test('what is new is to be told, once', () => {
  const ledger = noteFound([], [one, two]);
  expect(untold(ledger)).toEqual([one, two]);
  expect(untold(noteTold(ledger, untold(ledger)))).toEqual([]);
});

test('what is found again as it was is not told again, whenever it was', () => {
  const ledger = noteTold(noteFound([], [one]), [one]);
  expect(untold(noteFound(ledger, [{ ...one, foundAt: '2027-01-01T00:00:00.000Z' }]))).toEqual([]);
});

test('what has changed is told again', () => {
  const changed: Found = { ...one, serial: 'SN-2' };
  expect(untold(noteFound(noteTold(noteFound([], [one]), [one]), [changed]))).toEqual([changed]);
});

test('what changed while the old was being told is still to be told', () => {
  const changed: Found = { ...one, serial: 'SN-2' };
  const first = noteFound([], [one]);
  expect(untold(noteTold(noteFound(first, [changed]), untold(first)))).toEqual([changed]);
});

test('the list is bounded', () => {
  const many = Array.from({ length: 1100 }, (_, at) => sampleFound(`10.0.${at >> 8}.${at & 255}`));
  expect(noteFound([], many)).toHaveLength(1024);
});
