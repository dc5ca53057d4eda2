import { codesOf, type RawState, toRawState } from './raw-state.ts';

/** One field of the three strings of ~HS that says that something is wrong. */
interface Flag {
  string: 0 | 1;
  field: number;
  name: string;
}

/** ZPL II Programming Guide, ~HS: string 1 is aaa,b,c,dddd,eee,f,g,h,iii,j,k,l and string 2 mmm,n,o,p,q,…. */
const flags: readonly Flag[] = [
  { string: 0, field: 1, name: 'paper out' },
  { string: 0, field: 2, name: 'pause' },
  { string: 0, field: 9, name: 'corrupt memory' },
  { string: 0, field: 10, name: 'under temperature' },
  { string: 0, field: 11, name: 'over temperature' },
  { string: 1, field: 2, name: 'head up' },
  { string: 1, field: 3, name: 'ribbon out' },
];

const [start, end] = ['\u0002', '\u0003'];

/** What stands between STX and ETX, as fields. */
const framed = (text: string): string[][] =>
  text.split(start).flatMap((piece) => {
    const [string = '', ...rest] = piece.split(end);
    return rest.length === 0 || string.length > 200 ? [] : [string.split(',').map((field) => field.trim())];
  });

/** Pure: the answer to ~HS; null when its first two strings are not there, whole. */
export function readZpl(answer: Uint8Array): RawState | null {
  const strings = framed(Buffer.from(answer).toString('latin1'));
  const [first = [], second = []] = strings;
  if (first.length !== 12 || second.length < 4 || !/^\d{3}$/.test(first[0] ?? '')) return null;
  const fields = [first, second];
  if (flags.some(({ string, field }) => !/^[01]$/.test(fields[string]?.[field] ?? ''))) return null;
  const thermalTransfer = second[4] !== '0';
  const set = flags
    .filter(({ string, field }) => fields[string]?.[field] === '1')
    .map(({ name }) => name)
    // A printer that needs no ribbon has none.
    .filter((name) => name !== 'ribbon out' || thermalTransfer);
  const codes = codesOf('ZPL', set);
  // It pauses by itself when something is wrong; that it does so is then no cause of its own.
  return toRawState(set, codes.length > 1 ? codes.filter((code) => code !== 'printer-paused') : codes);
}
