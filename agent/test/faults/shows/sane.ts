import { startScanners, unlessDriverHangs } from '../../../../test/peers/index.ts';
import type { KnownDevice } from '../../../src/collectors/context.ts';
import { collectScanners } from '../../../src/collectors/scanner/collect-scanners.ts';
import { testContext } from '../../collectors/context.ts';
import { onlyOne, type ShowAll, type Shown } from '../show.ts';
import type { SaneShow } from '../tables/sane.ts';

export const showSane: ShowAll<SaneShow> = async (faults) => {
  await using scanners = await startScanners();
  const collect = async (known: KnownDevice[], scannerMs: number) => {
    const settings = { saneConfigDir: scanners.configDir, scannerMs, scannerCheck: 'scan' } as const;
    return (await collectScanners(testContext({ known, settings }))).devices;
  };
  const known = await collect([], 5_000);
  const shown: Shown[] = [];
  for (const { show } of faults) {
    await scanners.plug(show.does === 'unplug' ? 0 : 1);
    if (show.does === 'hang') await scanners.hang();
    else await scanners.setStatus(show.does === 'status' ? show.status : 'Default');
    const read = async () => onlyOne(await collect(known, show.does === 'hang' ? 700 : 3_000));
    shown.push(show.does === 'hang' ? await read() : await unlessDriverHangs(read, isHung));
  }
  return shown;
};

const isHung = ({ reasons }: Shown): boolean => reasons.includes('scanner-hung');
