import { noTargets } from '@motcua/contract';
import type { EsclState } from '../../../../test/peers/escl-server.ts';
import { startEsclServer } from '../../../../test/peers/index.ts';
import { collectEscl } from '../../../src/collectors/escl/collect-escl.ts';
import { testContext } from '../../collectors/context.ts';
import { onlyOne, type ShowAll, type Shown } from '../show.ts';

export const showEscl: ShowAll<EsclState> = async (faults) => {
  await using scanner = await startEsclServer();
  const context = testContext({ desired: { ...noTargets, escl: [scanner.url] }, settings: { esclMs: 500 } });
  const shown: Shown[] = [];
  for (const { show } of faults) {
    scanner.set(show);
    shown.push(onlyOne((await collectEscl(context)).devices));
  }
  return shown;
};
