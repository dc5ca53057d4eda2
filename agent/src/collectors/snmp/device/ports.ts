import { interfaceStatus } from '../../../mib/host-words.ts';
import { interfaceTypes } from '../../../mib/interface-types.ts';
import { ifEntry, ifXEntry } from '../../../mib/subtrees.ts';
import { numberAt, rowsOf, textAt } from '../table.ts';
import { type Answers, cleanText } from './answers.ts';
import type { ProbedPort } from './device.ts';

/** ifSpeed that says "more than fits": ifHighSpeed has the speed then (RFC 2863, ifSpeed). */
const tooFast = 4_294_967_295;

/** ifOperStatus of a port that the agent lists although its module is not there (RFC 2863). */
const notPresent = 6;

/** Ports by ifTable, with names and speeds of ifXTable where it is there (RFC 2863). */
export function readPorts(answers: Answers): ProbedPort[] {
  const [table, more] = [answers.table(ifEntry), answers.table(ifXEntry)];
  return rowsOf(table, [2, 3, 7, 8])
    .filter((index) => /^\d+$/.test(index) && numberAt(table, 8, index) !== notPresent)
    .slice(0, 2_000)
    .map((index) => {
      const [type, admin, oper] = [3, 7, 8].map((column) => numberAt(table, column, index));
      return {
        ifIndex: Number(index),
        ifName: cleanText(textAt(more, 1, index)) ?? cleanText(textAt(table, 2, index)),
        ifDescr: cleanText(textAt(table, 2, index)),
        ifType: word(type, (at) => interfaceTypes[at - 1]),
        ifAdminStatus: word(admin, (at) => interfaceStatus.get(at)),
        ifOperStatus: word(oper, (at) => interfaceStatus.get(at)),
        ifSpeed: speed(numberAt(table, 5, index), numberAt(more, 15, index)),
      };
    });
}

/** A number outside the enumeration is told as it is. */
const word = (raw: number | null | undefined, find: (raw: number) => string | undefined): string | null =>
  raw === null || raw === undefined ? null : (find(raw) ?? String(raw));

/** Bits a second, as the device has them; ifHighSpeed where ifSpeed is not there or says no more than "very fast". */
function speed(bits: number | null, megabits: number | null): number | null {
  const fast = megabits !== null && megabits > 0 ? megabits * 1_000_000 : null;
  return bits === null || bits < 0 || bits >= tooFast || (bits === 0 && fast !== null) ? fast : bits;
}
