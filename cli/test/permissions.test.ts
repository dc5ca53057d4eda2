import { permissions } from '@motcua/contract';
import { expect, test } from 'vitest';
import { commandLoaders } from '../src/commands.ts';
import { commandPermissions } from '../src/permissions.ts';

test('every command has its row in the table of permissions, and no row is left of one that is gone', () => {
  expect(Object.keys(commandPermissions).sort()).toEqual(Object.keys(commandLoaders).sort());
});

test('every permission of an interface is one that some command needs', () => {
  const needed = new Set(
    Object.values(commandPermissions).flatMap((needs) => (typeof needs === 'string' ? [] : needs)),
  );
  // Reserved for what the hub manages of itself; its commands work on the machine of the hub.
  expect(permissions.filter((permission) => !needed.has(permission))).toEqual(['hub.manage']);
});
