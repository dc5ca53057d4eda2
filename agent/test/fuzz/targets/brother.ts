import { decodeText } from '../../../src/mib/charset.ts';
import { readRecords, recordSupplies } from '../../../src/quirks/brother-records.ts';
import type { FuzzTarget } from '../target.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Private strings of records, and text in numbered character sets. */
export const brotherRecords: FuzzTarget = {
  name: 'Brother records',
  corpus: [
    hex('a101020414630104000000016f010400001bbcff'),
    hex('00010400003d0941010400002648310104000000016f0104000017705b01020c14a20102ff00ff'),
    hex('8101040000251c7001040000000a8201040000271069010400001770ffffffff'),
  ],
  decode: (bytes) => {
    const records = readRecords(bytes);
    if (records.length === 0) return null;
    const charset = [3, 4, 17, 106, 2004, 2026, null][bytes.length % 7] ?? null;
    return { records, supplies: recordSupplies(bytes, bytes.length % 2 === 0), text: decodeText(bytes, charset) };
  },
};
