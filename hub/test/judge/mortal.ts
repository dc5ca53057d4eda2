import { openSqliteStore, type Store } from '../../src/store/index.ts';
import { down, fakeClock, judgeOf, reading } from './installation.ts';

/** Seconds between two steps of the script. */
const pace = 60;
const devices = 4;
const key = 'test.progress';

/** The script of a life, for ever the same: devices break, flap, heal and break again, each at its own pace. */
const script = Array.from({ length: 400 }, (_, step) => {
  const device = step % devices;
  const phase = Math.floor(step / devices) % (9 + device);
  const id = `d-${device}`;
  if (phase < 3) return down(id, phase === 1 ? 'cover-open' : 'media-empty');
  return phase === 4 ? down(id, 'media-jam') : reading(id);
});

/**
 * Lives the script from where the store says that it was left. A program of its own, so that it can be killed:
 * `node mortal.ts FILE`. Where it is goes into the transaction that judges, as ingest records a report.
 */
export async function live(path: string): Promise<void> {
  const store = openSqliteStore(path);
  const clock = fakeClock();
  const judge = judgeOf(store, { clock, holdDownSeconds: 100, healthyReadings: 3 });
  for (let step = await progress(store); step < script.length; step++) {
    clock.pass(step * pace - clock.monotonic() / 1000);
    await judge.lookNow();
    const next = script[step];
    if (next === undefined) break;
    await judge.foldWith([next], (tx) =>
      tx
        .insertInto('meta')
        .values({ key, value: String(step + 1) })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(step + 1) }))
        .execute(),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  await store.close();
}

async function progress(store: Store): Promise<number> {
  const row = await store.read.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return Number(row?.value ?? 0);
}

const [, program, path] = process.argv;
if (import.meta.filename === program && path !== undefined) await live(path);
