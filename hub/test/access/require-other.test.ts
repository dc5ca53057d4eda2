import { describe, expect, test } from 'vitest';
import { type Actor, operator, requireOther } from '../../src/access/index.ts';

const account = (name: string): Pick<Actor, 'kind' | 'name'> => ({
  kind: name.includes('/') ? 'token' : 'account',
  name,
});

describe('who may approve', () => {
  test('is somebody who neither made nor submitted it', () => {
    expect(requireOther({ actor: account('binh'), makers: ['an', 'an/script'], selfApproval: false })).toEqual({});
  });

  test('is not the same person by a token or without one', () => {
    for (const [actor, maker] of [
      ['an', 'an'],
      ['an/laptop', 'an'],
      ['an', 'an/script'],
      ['an/laptop', 'an/script'],
    ] as const)
      expect(() => requireOther({ actor: account(actor), makers: ['binh', maker], selfApproval: false })).toThrow(
        expect.objectContaining({ code: 'E_SELF_APPROVAL' }),
      );
  });

  test('is the same person where the installation does without a second one, which is told', () => {
    expect(requireOther({ actor: account('an'), makers: ['an'], selfApproval: true })).toEqual({ selfApproval: true });
    expect(requireOther({ actor: account('an'), makers: ['binh'], selfApproval: true })).toEqual({});
  });

  test('is the operator of the data folder in any case, which is told; no account is by that name', () => {
    const makers = ['operator'];
    expect(requireOther({ actor: operator, makers, selfApproval: false })).toEqual({ selfApproval: true });
    expect(() => requireOther({ actor: account('operator'), makers, selfApproval: false })).toThrow();
  });
});
