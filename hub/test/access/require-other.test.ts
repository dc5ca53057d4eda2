import { describe, expect, test } from 'vitest';
import { requireOther } from '../../src/access/index.ts';

describe('who may approve', () => {
  test('is somebody who neither made nor submitted it', () => {
    expect(requireOther({ actor: 'binh', makers: ['an', 'an/script'], selfApproval: false })).toEqual({});
  });

  test('is not the same person by a token or without one', () => {
    for (const [actor, maker] of [
      ['an', 'an'],
      ['an/laptop', 'an'],
      ['an', 'an/script'],
      ['an/laptop', 'an/script'],
    ] as const)
      expect(() => requireOther({ actor, makers: ['binh', maker], selfApproval: false })).toThrow(
        expect.objectContaining({ code: 'E_SELF_APPROVAL' }),
      );
  });

  test('is the same person where the installation does without a second one, which is told', () => {
    expect(requireOther({ actor: 'an', makers: ['an'], selfApproval: true })).toEqual({ selfApproval: true });
    expect(requireOther({ actor: 'an', makers: ['binh'], selfApproval: true })).toEqual({});
  });
});
