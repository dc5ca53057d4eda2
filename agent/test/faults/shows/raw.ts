import { healthOf } from '@motcua/contract';
import { startRawPrinter } from '../../../../test/peers/index.ts';
import { readRaw } from '../../../src/collectors/raw/read-raw.ts';
import { createProbe } from '../../../src/probe/create-probe.ts';
import { failed, type ShowAll, type Shown } from '../show.ts';
import type { RawShow } from '../tables/raw.ts';

export const showRaw: ShowAll<RawShow> = async (faults) => {
  const shown: Shown[] = [];
  for (const { show } of faults) {
    await using printer = await startRawPrinter(show.language);
    printer.set(show.trouble);
    const place = { host: printer.host, port: printer.port, model: show.language };
    const read = await readRaw(createProbe(), place, { signal: new AbortController().signal, timeoutMs: 600 });
    const reasons = read.ok ? read.value.state.reasons : [];
    shown.push(read.ok ? { reasons, health: healthOf(reasons) } : failed(read));
  }
  return shown;
};
