import { findUnit, type Installation, type IsoDate } from '@motcua/inventory';
import { type GapList, listGaps, type RolledUp, type RollUpBy, rollUp } from '@motcua/policies';
import type { Session } from '../session.ts';
import { judgeBy } from './judge-by.ts';
import { pendingOf } from './pending-of.ts';
import { readParameters } from './read-parameters.ts';
import { dayOf } from './today.ts';

interface GapFlags {
  file?: string | undefined;
  hub?: string | undefined;
  data?: string | undefined;
  pack?: string[] | undefined;
  'as-of'?: string | undefined;
  'known-at'?: string | undefined;
  unit?: string | undefined;
  parameters?: string | undefined;
}

/** What an allocation or a list of gaps is made from. */
export async function gapQuestion(session: Session, flags: GapFlags) {
  const asOf: IsoDate = flags['as-of'] ?? dayOf(session.io.now());
  const [{ installation, packs, settings }, parameters, pending] = await Promise.all([
    judgeBy(session, flags),
    readParameters(flags.parameters),
    pendingOf(session, flags),
  ]);
  requireUnit(installation, { code: flags.unit, asOf });
  return { installation, packs, settings, asOf, unit: flags.unit, parameters, pending };
}

/** The gaps of a day, with their sums where these are asked for. */
export async function gapsFor(
  session: Session,
  flags: GapFlags & { rollup?: RollUpBy | undefined },
): Promise<GapList & { rollup: RolledUp[] | null }> {
  const question = await gapQuestion(session, flags);
  const list = listGaps(question);
  const rollup = flags.rollup === undefined ? null : rollUp(list.gaps, { by: flags.rollup, ...question });
  return { ...list, rollup };
}

function requireUnit(installation: Installation, { code, asOf }: { code: string | undefined; asOf: IsoDate }): void {
  if (code !== undefined) findUnit({ installation, code, asOf });
}
