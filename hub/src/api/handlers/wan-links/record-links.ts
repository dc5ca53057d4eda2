import { ExpectedError, type WanLink, type WanLinkChange } from '@motcua/contract';
import { applyLinkChanges, isValidOn } from '@motcua/inventory';
import { appendAudit, loadUnits, lockRegister, type Tx } from '../../../store/index.ts';
import { listWanLinks, saveLinkChanges } from '../../../store/wan-links/links.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';

/** What is to become of the lines. */
export interface LinkDraft {
  /** What the audit log calls it: link.set, link.correct, link.end, link.apply. */
  action: string;
  /** Why, in words; null where nothing was said. */
  title: string | null;
  dryRun?: boolean;
  /** The changes, by the lines as they are now. */
  plan: (current: readonly WanLink[]) => readonly WanLinkChange[];
}

/**
 * Checks changes of lines and records them, with an entry of the audit log for each line: all of it, or nothing. Gives how
 * many versions are different now. E_UNIT_UNKNOWN, E_LINK_CONFLICT, E_LINK_PERIOD_TAKEN.
 */
export async function recordLinks(
  context: ApiContext,
  request: ApiRequest,
  { action, title, dryRun = false, plan }: LinkDraft,
): Promise<number> {
  return context.store.db.transaction().execute(async (tx) => {
    await lockRegister(tx);
    const current = await listWanLinks(tx);
    const changes = plan(current);
    applyLinkChanges(current, changes);
    await requireUnits(tx, changes);
    if (dryRun) return changes.length;
    await saveLinkChanges(tx, changes);
    for (const [id, of] of Map.groupBy(changes, linkOf)) {
      const detail = { title, changes: of };
      await appendAudit(tx, auditEntry(context, request, { action, object: `link:${id}`, unit: null, detail }));
    }
    return changes.length;
  });
}

const linkOf = (change: WanLinkChange): string => (change.action === 'delete' ? change.before : change.row).id;

/** Units of a version must be there on its first day; of one that keeps its units it was asked before. */
async function requireUnits(tx: Tx, changes: readonly WanLinkChange[]): Promise<void> {
  const rows = changes.flatMap((change) => {
    if (change.action === 'delete') return [];
    const kept = change.action === 'update' && change.before.units.join() === change.row.units.join();
    return kept ? [] : [change.row];
  });
  if (rows.length === 0) return;
  const byCode = Map.groupBy(await loadUnits(tx), ({ code }) => code);
  for (const { units, validFrom } of rows) {
    const strange = units.find((code) => !(byCode.get(code) ?? []).some((unit) => isValidOn(unit, validFrom)));
    if (strange !== undefined) throw new ExpectedError('E_UNIT_UNKNOWN', { unit: strange, asOf: validFrom });
  }
}
