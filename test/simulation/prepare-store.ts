import { insertAgent } from '../../hub/src/api/handlers/identity/insert-agent.ts';
import { openStore, saveRegister, type Tx } from '../../hub/src/store/index.ts';
import { insertSubscription } from '../../hub/src/store/notify/subscriptions.ts';
import type { City } from './world/city.ts';

/** A new store with the city on its books, its agents enrolled, and who is told of tickets. */
export async function prepareStore(path: string, { city, at }: { city: City; at: number }): Promise<void> {
  const store = await openStore({ is: 'sqlite', path });
  const time = new Date(at).toISOString();
  await store.db.transaction().execute(async (tx) => {
    await saveRegister(tx, city.installation, { now: at });
    for (const { id, unitId } of city.agents)
      await insertAgent(tx, { agent: id, unitId, at: time, host: { hostname: id, os: 'Debian 13' }, leaf: null });
    // Heartbeats are collapsed to one an hour: an agent is told to be silent only by its will.
    await slowHeartbeats(tx);
    for (const wish of wishesOf(city)) await insertSubscription(tx, wish, { at: time, by: 'simulation' });
  });
  await store.close();
}

async function slowHeartbeats(tx: Tx): Promise<void> {
  for (const { agent, body } of await tx.selectFrom('desired').select(['agent', 'body']).execute()) {
    const desired = JSON.parse(body);
    const slow = { ...desired, intervals: { ...desired.intervals, heartbeatSeconds: 3600 } };
    await tx
      .updateTable('desired')
      .set({ body: JSON.stringify(slow) })
      .where('agent', '=', agent)
      .execute();
  }
}

/** A desk for the whole city that hears of the most urgent, one for each district with its quiet hours, and a program that hears all. */
function wishesOf({ installation: { units } }: City) {
  const districts = units.filter(({ level }) => level === 'district');
  const person = { channel: 'mail' as const, account: null, language: 'vi' as const, kinds: [] };
  return [
    { ...person, address: 'truc-ban@simulation.example', unit: null, priorities: ['P1' as const], quiet: null },
    ...districts.map(({ code }, index) => ({
      ...{ ...person, address: `it-${code.toLowerCase()}@simulation.example`, unit: code, priorities: [] },
      quiet: index % 2 === 0 ? { from: '21:00', to: '06:30' } : null,
    })),
    {
      ...{ channel: 'webhook' as const, address: 'https://glpi.simulation.example/in', account: null },
      ...{ language: 'en' as const, unit: null, priorities: [], kinds: [], quiet: null },
    },
  ];
}
