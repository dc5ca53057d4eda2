import { type Installation, type RegisterChange, registerKinds, registerTables } from '@motcua/inventory';
import type { Tx } from '../store.ts';
import { netEffect } from './net-effect.ts';
import { recordChange } from './record-change.ts';

const actor = { id: 'system', name: 'system' };

/** Puts everything that is declared of an installation into an empty store, as the first change of its register. */
export async function saveRegister(tx: Tx, installation: Installation, { now = Date.now() } = {}): Promise<void> {
  const { name, simulated } = installation;
  await tx
    .insertInto('meta')
    .values([
      { key: 'installation', value: name },
      { key: 'simulated', value: String(simulated) },
    ])
    .execute();
  const changes = registerKinds.flatMap((kind) =>
    installation[registerTables[kind]].map((row) => ({ action: 'create', kind, row }) as RegisterChange),
  );
  const entry = { kind: 'init', title: name, source: null, detail: {}, units: [], undoes: null, actor };
  await recordChange(tx, { entry, effects: netEffect(changes), now });
}
