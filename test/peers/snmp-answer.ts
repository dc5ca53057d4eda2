import { ber, integer, objectId, readAll, readBer, sequence, toArcs, toInteger } from './ber.ts';
import { compareArcs, type Line } from './snmprec-lines.ts';

/** PDU types (RFC 3416). */
const pdu = { get: 0xa0, next: 0xa1, response: 0xa2, bulk: 0xa5 } as const;
const noSuchInstance = ber(0x81, Buffer.alloc(0));
const endOfMib = ber(0x82, Buffer.alloc(0));
const counter64 = 70;

/** What a peer cannot do, to see what clients do then. */
export interface Habits {
  /** Refuses GETBULK with genErr, or does not answer it. */
  bulk?: 'answers' | 'refuses' | 'silent';
  /** Takes the repetitions of GETBULK for the number of varbinds in all. */
  bulkInAll?: boolean;
  /** Answers version 1 only. */
  onlyVersion1?: boolean;
  /** Largest answer in octets. */
  most?: number;
}

/** Pure: the answer to a request for one of these devices, by community; null for no answer. */
export function answerTo(
  request: Buffer,
  devices: ReadonlyMap<string, readonly Line[]>,
  { bulk = 'answers', bulkInAll = false, onlyVersion1 = false, most = 1_472 }: Habits = {},
): Buffer | null {
  const [version, community, body] = readAll(readBer(request).body);
  if (version === undefined || community === undefined || body === undefined) return null;
  const lines = devices.get(community.body.toString('latin1'));
  const isV1 = toInteger(version.body) === 0;
  if (lines === undefined || (onlyVersion1 && !isV1)) return null;
  if (body.tag === pdu.bulk && (bulk === 'silent' || isV1)) return null;
  const [id, second, third, list] = readAll(body.body);
  if (id === undefined || second === undefined || third === undefined || list === undefined) return null;
  const names = readAll(list.body).map(({ body: pair }) => toArcs(readBer(pair).body));
  const wrap = (status: number, index: number, pairs: Buffer[]) =>
    sequence(
      ber(2, version.body),
      ber(4, community.body),
      ber(
        pdu.response,
        Buffer.concat([ber(2, id.body), integer(BigInt(status)), integer(BigInt(index)), sequence(...pairs)]),
      ),
    );
  const refusal = (status: number, index: number) =>
    wrap(
      status,
      index,
      names.map((arcs) => pair(arcs, ber(5, Buffer.alloc(0)))),
    );
  if (body.tag === pdu.bulk) {
    if (bulk === 'refuses') return refusal(5, 0);
    const repetitions = toInteger(third.body);
    const all = bulkPairs(lines, names, { nonRepeaters: toInteger(second.body), repetitions });
    const pairs = bulkInAll ? all.slice(0, repetitions) : all;
    return asMuchAsGoes((count) => wrap(0, 0, pairs.slice(0, count)), pairs.length, most);
  }
  const found = names.map((arcs) => (body.tag === pdu.next ? after(lines, arcs, isV1) : exactly(lines, arcs, isV1)));
  const missing = found.indexOf(null);
  // RFC 1157, 4.1.2: version 1 refuses the whole request for one name.
  if (isV1 && missing >= 0) return refusal(2, missing + 1);
  const none = body.tag === pdu.next ? endOfMib : noSuchInstance;
  const answer = wrap(
    0,
    0,
    found.map((line, at) => pair(line?.arcs ?? names[at] ?? [], line?.value ?? none)),
  );
  return answer.length <= most ? answer : refusal(1, 0);
}

const pair = (arcs: readonly number[], value: Buffer): Buffer => sequence(objectId(arcs), value);

/** RFC 3416, 4.2.3: repetition by repetition, one of every repeater, and a column that is over says so. */
function bulkPairs(
  lines: readonly Line[],
  names: readonly number[][],
  { nonRepeaters, repetitions }: { nonRepeaters: number; repetitions: number },
): Buffer[] {
  const once = names.slice(0, nonRepeaters).map((arcs) => step(lines, arcs));
  let columns = names.slice(nonRepeaters);
  const pairs = once.map(({ encoded }) => encoded);
  for (let round = 0; round < Math.min(repetitions, 200); round += 1) {
    const steps = columns.map((arcs) => step(lines, arcs));
    pairs.push(...steps.map(({ encoded }) => encoded));
    if (steps.every(({ over }) => over)) break;
    columns = steps.map(({ arcs }) => arcs);
  }
  return pairs;
}

function step(lines: readonly Line[], arcs: number[]): { arcs: number[]; encoded: Buffer; over: boolean } {
  const line = after(lines, arcs, false);
  return line === null
    ? { arcs, encoded: pair(arcs, endOfMib), over: true }
    : { arcs: line.arcs, encoded: pair(line.arcs, line.value), over: false };
}

/** As many pairs as go into one answer. */
function asMuchAsGoes(make: (count: number) => Buffer, count: number, most: number): Buffer {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (make(middle).length <= most) low = middle;
    else high = middle - 1;
  }
  return make(low);
}

/** The place of the first line that is not before a name. */
function place(lines: readonly Line[], arcs: readonly number[]): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareArcs(lines[middle]?.arcs ?? [], arcs) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function exactly(lines: readonly Line[], arcs: readonly number[], isV1: boolean): Line | null {
  const line = lines[place(lines, arcs)];
  return line !== undefined && compareArcs(line.arcs, arcs) === 0 && !(isV1 && line.tag === counter64) ? line : null;
}

/** Version 1 has no Counter64: such lines are passed over (RFC 3584, 4.2.2). */
function after(lines: readonly Line[], arcs: readonly number[], isV1: boolean): Line | null {
  let at = place(lines, arcs);
  while (at < lines.length) {
    const line = lines[at];
    if (line !== undefined && compareArcs(line.arcs, arcs) > 0 && !(isV1 && line.tag === counter64)) return line;
    at += 1;
  }
  return null;
}
