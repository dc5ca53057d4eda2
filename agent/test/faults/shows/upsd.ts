import { noTargets } from '@motcua/contract';
import { startUpsd, waitUntil } from '../../../../test/peers/index.ts';
import { eachLimited } from '../../../src/collectors/each-limited.ts';
import { collectUps } from '../../../src/collectors/ups/collect-ups.ts';
import { testContext } from '../../collectors/context.ts';
import { onlyOne, type ShowAll, type Shown } from '../show.ts';
import type { UpsShow } from '../tables/ups.ts';

/** A server for each row, for a driver takes seconds to read its file again. */
export const showUpsd: ShowAll<UpsShow> = (faults) => eachLimited(faults, 4, ({ show }) => showOne(show));

async function showOne({ status = 'OL', does }: UpsShow): Promise<Shown> {
  const battery = { 'battery.charge': '80', 'battery.runtime': '1200', 'ups.load': '20' };
  await using server = await startUpsd({ 'ups.status': status, ...battery });
  const desired = { ...noTargets, ups: [{ host: server.host, port: server.port, name: server.ups }] };
  const read = async () => (await collectUps(testContext({ desired, settings: { upsMs: 1_000 } }))).devices;
  const says = async (flag: string) => (await read())[0]?.raw.includes(flag) === true;
  await waitUntil('the driver has read its file', () => says(status.split(' ')[0] ?? ''));
  if (does === 'hang') server.hang();
  if (does === 'kill-driver') {
    await server.killDriver();
    await waitUntil('the server has noticed', async () => !(await says('OL')));
  }
  return onlyOne(await read());
}
