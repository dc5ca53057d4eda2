import type { DeviceReading } from '@motcua/contract';
import { type Cups, startCups, waitUntil } from '../../../../test/peers/index.ts';
import type { KnownDevice } from '../../../src/collectors/context.ts';
import { collectCups } from '../../../src/collectors/printer/collect-cups.ts';
import { cupsAddresses } from '../../../src/collectors/settings.ts';
import { testContext } from '../../collectors/context.ts';
import { onlyOne, type ShowAll, type Shown } from '../show.ts';
import type { CupsShow } from '../tables/cups.ts';

/** A queue for each row, so that all print at the same time. */
export const showCups: ShowAll<CupsShow> = async (faults) => {
  await using cups = await startCups();
  const collect = async (known: KnownDevice[] = []) =>
    (await collectCups(testContext({ known, settings: { cups: cupsAddresses(cups.server) } }))).devices;
  const named = faults.map(({ show }, at) => ({ name: `queue${at}`, show }));
  for (const { name, show } of named) await prepare(cups, name, show);
  const of = (devices: readonly DeviceReading[], name: string) => devices.filter(({ key }) => key === `cups:${name}`);
  const known = await collect();
  for (const { name, show } of named) await change(cups, name, show);
  const told = (devices: readonly DeviceReading[]) =>
    named.every(({ name, show }) => show.does !== 'backend' || (of(devices, name)[0]?.raw.length ?? 0) > 0);
  await waitUntil('all backends have spoken', async () => told(await collect(known)));
  const now = await collect(known);
  const shown: (Shown | null)[] = named.map(({ name, show }) =>
    show.does === 'stop-service' ? null : onlyOne(of(now, name)),
  );
  await cups.kill();
  const after = await collect(known);
  return shown.map((one, at) => one ?? onlyOne(of(after, named[at]?.name ?? '')));
};

/** Nobody listens on the port of "discard" here. */
async function prepare(cups: Cups, name: string, show: CupsShow): Promise<void> {
  if (show.does === 'point-at-nobody') await cups.addQueue(name, 'ipp://127.0.0.1:9/ipp/print');
  else await cups.addSimulatedQueue(name);
}

async function change(cups: Cups, name: string, show: CupsShow): Promise<void> {
  if (show.does === 'backend') {
    await cups.tell(name, show.says, 'EXIT 0');
    await cups.print(name);
  }
  if (show.does === 'pause') await cups.pause(name);
  if (show.does === 'reject') await cups.reject(name);
  if (show.does === 'remove') await cups.removeQueue(name);
}
