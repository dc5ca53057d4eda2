import { describe, expect, test } from 'vitest';
import { type AuthorityQuestion, authority, authorityRows, desks, loadAuthority } from '../../src/index.ts';

const asked: AuthorityQuestion = {
  ...{ action: 'repair', assetClass: 'specialised', amount: 20_000_000, actor: 'unit_head', date: '2026-03-02' },
};
const ask = (change: Partial<AuthorityQuestion>) => authority({ ...asked, ...change });
const brief = (change: Partial<AuthorityQuestion>) => {
  const { mayDecide, mustSubmitTo, row } = ask(change);
  return [mayDecide, mustSubmitTo, row];
};

describe('each row, on its first and last day and beside them', () => {
  const decree61 = { actor: 'counter_head', amount: null } as const;
  const urgent = { action: 'urgent_repair', amount: 900_000_000 } as const;
  const small = { action: 'norm', assetClass: 'specialised_under_threshold', amount: 9_999_999 } as const;
  const list = { action: 'norm', assetClass: 'specialised', amount: null } as const;
  test.each([
    [{ ...decree61, date: '2018-06-20' }, [false, 'superior', null]],
    [{ ...decree61, date: '2018-06-21' }, [false, 'unit_head', 'decree-61-2018-9.10']],
    [{ ...decree61, date: '2025-06-30' }, [false, 'unit_head', 'decree-61-2018-9.10']],
    [{ ...decree61, date: '2025-07-01' }, [false, 'superior', null]],
    [{ amount: 50_000_000, date: '2025-08-03' }, [false, 'superior', null]],
    [{ amount: 50_000_000, date: '2025-08-04' }, [true, null, 'decree-214-2025-80.4']],
    [{ amount: 50_000_001, date: '2025-08-04' }, [false, 'superior', 'decree-214-2025-78.4']],
    [{ amount: 500_000_000, date: '2026-03-02' }, [false, 'superior', 'decree-214-2025-78.4']],
    [{ amount: 500_000_001, date: '2026-03-02' }, [false, 'superior', 'decree-214-2025-81']],
    [{ amount: 10_000_000_001, date: '2026-03-02' }, [false, 'superior', null]],
    [{ ...urgent, date: '2025-08-03' }, [false, 'superior', null]],
    [{ ...urgent, date: '2025-08-04' }, [false, 'superior', 'decree-214-2025-78.2']],
    [{ ...small, date: '2025-06-30' }, [false, 'superior', null]],
    [{ ...small, date: '2025-07-01' }, [true, null, 'decision-15-2025-6.5']],
    [{ ...small, amount: 10_000_000, date: '2025-07-01' }, [false, 'superior', null]],
    [{ ...list, date: '2025-06-30' }, [false, 'superior', null]],
    [{ ...list, date: '2025-07-01' }, [false, 'superior', 'decision-15-2025-6.3']],
  ] as const)('%j', (change, wanted) => {
    expect(brief(change)).toEqual(wanted);
  });

  test('no row is without its case', () => {
    expect(authorityRows.map(({ id }) => id)).toHaveLength(7);
    expect(new Set(authorityRows.map(({ id }) => id)).size).toBe(7);
  });
});

describe('where no row fits', () => {
  test('it goes to the nearest above who may decide, else to the top', () => {
    expect(brief({ actor: 'it_staff' })).toEqual([false, 'unit_head', null]);
    expect(brief({ actor: 'it_staff', amount: 60_000_000 })).toEqual([false, 'superior', null]);
    expect(brief({ action: 'dispose' })).toEqual([false, 'superior', null]);
  });

  test('nobody may decide an amount that is not known', () => {
    for (const actor of desks) expect(ask({ actor, amount: null })).toMatchObject({ mayDecide: false });
    expect(ask({ amount: null }).reason).toBe('amount-unknown');
  });

  test('the superior agency has no row of its own either: Hanoi has not published one', () => {
    expect(brief({ actor: 'superior' })).toEqual([false, 'superior', null]);
  });
});

const table = (id: string) => `apiVersion: motcua.vn/v1
kind: AuthorityTable
metadata: { name: thu }
spec:
  rows:
    - id: ${id}
      actions: [repair]
      assetClasses: [specialised]
      actor: it_staff
      upTo: 5000000
      decides: true
      submitTo: null
      document: { vi: Phiếu đề nghị, en: request }
      source: { text: "Quyết định thử", confidence: B }
      validFrom: 2026-01-01
      validTo: null
`;

describe('rows of an installation', () => {
  test('come to those of public texts', () => {
    const rows = loadAuthority([{ path: 'a.yaml', text: table('thu-1') }]);
    const own = { ...asked, actor: 'it_staff', amount: 5_000_000 } as const;
    expect(authority(own, rows)).toMatchObject({ mayDecide: true, row: 'thu-1', source: { confidence: 'B' } });
    expect(authority({ ...own, amount: 5_000_001 }, rows)).toMatchObject({ mustSubmitTo: 'unit_head' });
  });

  test('are refused with their place when they are wrong, or hide another', () => {
    const load = (text: string) => () => loadAuthority([{ path: 'a.yaml', text }]);
    expect(load(table('thu-1').replace('it_staff', 'somebody'))).toThrow('a.yaml');
    expect(load(table('decree-214-2025-80.4'))).toThrow('already');
  });
});
