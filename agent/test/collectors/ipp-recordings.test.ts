import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interpretIppDevice } from '../../src/collectors/printer/ipp-device.ts';
import { interpretQueue } from '../../src/collectors/printer/queue.ts';
import { decodeIpp } from '../../src/probe/ipp/decode.ts';
import { recordings } from '../fuzz/corpus.ts';

const folder = join(recordings, 'fixtures');
const groups = (file: string) => decodeIpp(readFileSync(join(folder, file))).groups.filter(({ tag }) => tag === 4);
const device = (file: string) => {
  const [group] = groups(file);
  if (group === undefined) throw new Error(`${file} has no printer`);
  return interpretIppDevice(group.attributes, 'ipp://printer/ipp/print');
};

describe.skipIf(!existsSync(join(folder, 'ipp')))('recorded IPP answers [MOTCUA_SHARED]', () => {
  test.each([
    ['ipp/ippeve-idle.all.ipp', []],
    ['ipp/ippeve-media-empty-idle.all.ipp', ['waste-almost-full', 'media-empty', 'toner-empty', 'toner-low']],
    [
      'ipp/ippeve-media-needed-processing.all.ipp',
      ['waste-almost-full', 'media-empty', 'media-needed', 'toner-empty', 'toner-low'],
    ],
    ['ipp/ippeve-supplies-low.all.ipp', ['waste-almost-full', 'toner-empty', 'toner-low']],
    ['ipp/Xerox-B235.ipp', []],
  ])('%s gives %j', (file, reasons) => expect(device(file).reasons.sort()).toEqual([...reasons].sort()));

  test('a real printer that sleeps, with an empty waste box, is well', () => {
    const facts = device('ipp/Kyocera-ECOSYS-M2040dn.ipp');
    expect(facts.reasons).toEqual([]);
    expect(facts.identity.model).toMatch(/ECOSYS M2040dn/);
    expect(facts.supplies.map(({ percent, levelState }) => [percent, levelState])).toEqual([
      [84, 'measured'],
      [100, 'measured'],
    ]);
  });

  test('a print service with seven queues tells each apart', () => {
    const queues = groups('cups/cups-get-printers.ipp').flatMap(({ attributes }) => interpretQueue(attributes) ?? []);
    expect(Object.fromEntries(queues.map(({ name, reasons }) => [name, reasons]))).toEqual({
      counter1: [],
      counter2: [],
      dead9100: [],
      deadipp: [],
      paused1: ['queue-paused', 'queue-rejecting'],
      sim1: ['media-jam', 'toner-low', 'printer-other', 'queue-paused'],
      sim2: ['media-empty', 'door-open'],
    });
  });
});
