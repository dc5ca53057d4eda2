import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../config/index.ts';
import { createLog } from '../log/index.ts';
import { openStore, type StoreSpec } from '../store/index.ts';
import { systemClock } from '../time/clock.ts';
import { createLocalEngine } from './local-engine.ts';
import { type Parcel, unpack } from './parcel.ts';

/** What the thread is started with. */
export interface EngineData {
  spec: StoreSpec;
  settings: Settings;
}

/** The engine in a thread of its own: the only code here that runs on import, because it is a program. */
const { spec, settings } = workerData as EngineData;
const store = await openStore(spec, { quarantineRows: settings.quarantineRows });
const engine = createLocalEngine({
  store,
  settings,
  clock: systemClock,
  log: createLog(),
});

parentPort?.on('message', async (order: { parcel: Parcel } | { close: true }) => {
  if ('parcel' in order) {
    parentPort?.postMessage(await engine.run(unpack(order.parcel)));
    return;
  }
  await engine.close();
  await store.close();
  parentPort?.close();
});
