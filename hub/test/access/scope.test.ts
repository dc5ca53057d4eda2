import { permissions, roleMay, roles } from '@motcua/contract';
import type { Unit } from '@motcua/inventory';
import { describe, expect, test } from 'vitest';
import { covers, operator, scopeOf, subtree } from '../../src/access/index.ts';

const unit = (id: string, code: string, parent: string | null, dates: Partial<Unit> = {}): Unit =>
  ({ id, code, parent, validFrom: '2020-01-01', validTo: null, ...dates }) as Unit;

const city = unit('u1', 'HN', null);
const district = unit('u2', '001', 'HN');
const ward = unit('u3', '00001', '001');
const other = unit('u4', '002', 'HN');
const closed = unit('u5', '00009', '001', { validTo: '2025-07-01' });
const units = [city, district, ward, other, closed];
const tree = { units: async () => units, day: '2026-01-01' };

describe('where somebody may do something', () => {
  test('is everywhere for a role over the whole installation, without a look at the tree', async () => {
    const never = { units: () => Promise.reject(new Error('asked')), day: '2026-01-01' };
    expect(await scopeOf(operator, 'account.manage', never)).toEqual({ is: 'whole' });
  });

  test('is nowhere for a role that does not carry it', async () => {
    const viewer = { grants: [{ role: 'viewer' as const, unitId: null }] };
    expect(await scopeOf(viewer, 'ticket.work', tree)).toBeNull();
  });

  test('is the subtree as it stands on the day, and joins several grants', async () => {
    const it = { grants: [{ role: 'it' as const, unitId: 'u2' }] };
    expect(await scopeOf(it, 'ticket.work', tree)).toEqual({
      is: 'part',
      codes: new Set(['001', '00001']),
      ids: new Set(['u2', 'u3']),
    });
    const both = { grants: [...it.grants, { role: 'viewer' as const, unitId: 'u4' }] };
    const reading = await scopeOf(both, 'unit.read', tree);
    expect([reading && covers(reading, '002'), reading && covers(reading, '00001')]).toEqual([true, true]);
    const working = await scopeOf(both, 'ticket.work', tree);
    expect(working && covers(working, '002')).toBe(false);
  });

  test('ends in a tree that bites its tail', () => {
    const bitten = [unit('a', 'A', 'B'), unit('b', 'B', 'A')];
    expect(subtree(bitten, { roots: ['a'], day: '2026-01-01' }).codes).toEqual(new Set(['A', 'B']));
  });

  test('is decided by the table alone: only an administrator manages accounts, and an auditor changes nothing', () => {
    expect(roles.filter((role) => roleMay(role, 'account.manage'))).toEqual(['admin']);
    const changing = permissions.filter((permission) => /\.(manage|work|write)$/.test(permission));
    expect(changing.filter((permission) => roleMay('auditor', permission) || roleMay('viewer', permission))).toEqual(
      [],
    );
  });
});
