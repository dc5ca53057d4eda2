import { entityColumns, hostTables, interfaceColumns, printerTables, scalars, upsMib } from '../../../mib/subtrees.ts';
import { type Outcome, success } from '../../../probe/outcome.ts';
import type { SnmpSession } from '../../../probe/snmp/open.ts';
import type { Varbind } from '../../../probe/snmp/varbind.ts';
import { isAnonymous, matching, tellingObjects } from '../../../quirks/match.ts';
import type { Quirk } from '../../../quirks/quirk.ts';
import { toText } from '../table.ts';
import { type Answers, toAnswers } from './answers.ts';
import { wordsOf } from './kind.ts';

/** Something that was asked and not read. */
export interface NotRead {
  what: string;
  reason: string;
  detail: string;
}

/** What a device answered, which rows it matched, and what could not be read. */
export interface Gathered {
  answers: Answers;
  rows: Quirk[];
  missing: NotRead[];
}

/** Opens a conversation in one of the device's SNMP contexts. */
export type OpenSession = (context: string | null) => SnmpSession;

/** Asks a device all that is wanted of it, in one conversation and its further contexts. */
export async function gather(open: OpenSession, rows: readonly Quirk[]): Promise<Outcome<Gathered>> {
  using session = open(null);
  const first = await session.get(Object.values(scalars));
  if (!first.ok) return first;
  const found: Varbind[] = [...first.value];
  const missing: NotRead[] = [];
  const read = (session: SnmpSession, roots: readonly string[]) => readAll(session, roots, { found, missing });
  const anonymous = isAnonymous(toText(toAnswers(found).get(scalars.sysObjectID)));
  await read(session, [
    ...(anonymous ? tellingObjects(rows) : []),
    ...[...Object.values(hostTables), ...Object.values(printerTables), upsMib, ...interfaceColumns, ...entityColumns],
  ]);
  const standard = toAnswers(found);
  const matched = matchRows(rows, standard);
  const own = new Set(matched.flatMap(({ reads = [] }) => reads));
  await read(session, [...own]);
  const whole = own.size === 0 ? standard : toAnswers(found);
  const contexts = contextsToAsk(matched, whole);
  for (const context of contexts) {
    using further = open(context);
    // A device without this context is silent: that is no failure.
    const there = await further.get([scalars.sysObjectID]);
    if (there.ok) await read(further, [...Object.values(printerTables), ...matched.flatMap(({ reads = [] }) => reads)]);
  }
  return success({ answers: contexts.size === 0 ? whole : toAnswers(found), rows: matched, missing });
}

/**
 * Contexts of rows whose private objects the first one does not have. Others are not tried: a community that a device does
 * not know is an authentication failure, and may raise a trap.
 */
const contextsToAsk = (rows: readonly Quirk[], answers: Answers): Set<string> => {
  const has = (root: string) => answers.get(root) !== undefined || answers.under(root).length > 0;
  return new Set(rows.flatMap(({ contexts = [], reads = [] }) => (reads.some(has) ? [] : contexts)));
};

function matchRows(rows: readonly Quirk[], answers: Answers): Quirk[] {
  return matching(rows, {
    sysObjectID: answers.text(scalars.sysObjectID),
    sysDescr: answers.text(scalars.sysDescr),
    words: wordsOf(answers),
    has: (oid) => answers.get(oid) !== undefined,
  });
}

/** What a whole device may come to; a large switch has some 8,000 values in half a megabyte. */
const most = { varbinds: 20_000, bytes: 4_194_304 };

const sizeOf = (varbinds: readonly Varbind[]): number =>
  varbinds.reduce((sum, { value }) => sum + 64 + (typeof value === 'number' ? 8 : value.length), 0);

/** Single values in few requests, subtrees many at a time. */
async function readAll(
  session: SnmpSession,
  roots: readonly string[],
  { found, missing }: { found: Varbind[]; missing: NotRead[] },
): Promise<void> {
  const single = roots.filter((root) => root.endsWith('.0'));
  if (single.length > 0) {
    const got = await session.get(single);
    if (got.ok) found.push(...got.value);
    else missing.push({ what: single.join(' '), reason: got.reason, detail: got.detail });
  }
  const trees = roots.filter((root) => !root.endsWith('.0'));
  // What the deepest conversation may come to is bounded by the walk; this bounds them all.
  if (found.length > most.varbinds || sizeOf(found) > most.bytes) {
    for (const what of trees)
      missing.push({ what, reason: 'device-unreadable', detail: `more than ${most.varbinds} values in all` });
    return;
  }
  for (const [at, walked] of (await session.readAll(trees)).entries()) {
    found.push(...walked.found);
    if (walked.cut !== null)
      missing.push({ what: trees[at] ?? '', reason: walked.cut.reason, detail: walked.cut.detail });
  }
}

/** Pure: whether what could not be read is the state itself. */
export const stateIsMissing = (missing: readonly NotRead[]): boolean =>
  missing.some(({ what }) => Object.values<string>(hostTables).includes(what));
