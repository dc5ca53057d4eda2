import { ExpectedError } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { joinHostErrors } from '../../src/engine/join-host-errors.ts';

const down = (host: string, last: number, detail: string) =>
  new ExpectedError('E_DC_HOST_UNREACHABLE', { host, address: `10.77.0.${last}`, detail });

describe('hosts that do not answer', () => {
  test('are no error when there are none, and their own error when it is one', () => {
    const one = down('dc1', 11, 'Connection timed out');
    expect(joinHostErrors([])).toBe(null);
    expect(joinHostErrors([one])).toBe(one);
  });

  test('are all named when they are several', () => {
    const wrong = new ExpectedError('E_DC_HOST_KEY_WRONG', { host: 'dc3', address: '10.77.0.13', detail: 'x' });
    expect(joinHostErrors([down('dc1', 11, 'Connection timed out'), wrong])).toMatchObject({
      code: 'E_DC_HOST_UNREACHABLE',
      params: { host: 'dc1', detail: 'Connection timed out · dc3 (10.77.0.13): E_DC_HOST_KEY_WRONG' },
    });
    expect(joinHostErrors([down('dc1', 11, ''), wrong])?.params.detail).toBe('dc3 (10.77.0.13): E_DC_HOST_KEY_WRONG');
  });
});
