import { noTargets } from '@motcua/contract';
import { startIppPrinter } from '../../../../test/peers/index.ts';
import { collectDesiredIpp } from '../../../src/collectors/printer/collect-desired-ipp.ts';
import { testContext } from '../../collectors/context.ts';
import { onlyOne, type ShowAll, type Shown } from '../show.ts';
import type { IppPrinterShow } from '../tables/ipp-printer.ts';

export const showIppPrinter: ShowAll<IppPrinterShow> = async (faults) => {
  await using printer = await startIppPrinter();
  const desired = { ...noTargets, ipp: [printer.uri] };
  const shown: Shown[] = [];
  for (const { show } of faults) {
    await printer.setMedia(show.media ?? 250);
    await printer.setSupplies(show.supplies ?? [25, 75, 50, 33, 67]);
    if (show.power === 'hang') printer.hang();
    if (show.power === 'off') await printer.kill();
    shown.push(onlyOne((await collectDesiredIpp(testContext({ desired }))).devices));
    if (show.power === 'hang') printer.resume();
    if (show.power === 'off') await printer.restart();
  }
  return shown;
};
