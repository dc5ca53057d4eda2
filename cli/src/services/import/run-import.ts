import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describeError, ExpectedError, isExpected } from '@motcua/contract';
import type { ImportPlan } from '@motcua/inventory';
import type { Session } from '../../session.ts';
import { importTexts } from '../../texts/import.ts';
import { commitChanges } from '../commit-changes.ts';
import { type ImportFlags, type PlannedFile, planFile } from './plan-file.ts';
import { writeReport } from './write-report.ts';

/** What an import did, or would do. */
export interface ImportResult extends ImportPlan {
  simulated: boolean;
  dryRun: boolean;
  /** Number of the change in the register; null when nothing was applied. */
  importId: number | null;
  /** The copy of the file with a verdict beside each row. */
  report: string | null;
}

type Flags = ImportFlags & { 'dry-run': boolean; partial: boolean; report?: string | undefined };

/** Plans a file and, unless it is a dry run or rows are in error, applies it as one change. */
export async function runImport(session: Session, path: string, flags: Flags): Promise<ImportResult> {
  const dryRun = flags['dry-run'];
  if (flags.file !== undefined && !dryRun) throw new ExpectedError('E_FLAGS_CLASH', { one: '--file', other: 'import' });
  const planned = await planFile(session, path, flags);
  const { plan, changes } = planned;
  const failed = plan.totals.error > 0;
  const applies = !dryRun && changes.length > 0 && (!failed || flags.partial);
  const importId = applies ? await apply(planned, { path, sender: flags.sender }) : null;
  const report = failed || flags.report !== undefined ? await reportBeside(session, { path, flags, planned }) : null;
  if (failed && !dryRun && !flags.partial) session.tell(importTexts.nothing, { count: plan.totals.error });
  return { ...plan, simulated: planned.installation.simulated, dryRun, importId, report };
}

async function apply(
  { plan, changes, hub }: PlannedFile,
  { path, sender }: { path: string; sender: string | undefined },
): Promise<number> {
  if (hub === null) throw new ExpectedError('E_NO_HUB');
  const { sheet, asOf, mapping, totals } = plan;
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const name = basename(path);
  const { id } = await commitChanges(hub.hub, {
    kind: 'import',
    title: `${name} (${sheet})`.slice(0, 500),
    source: `${name} sha256:${hash}`.slice(0, 1000),
    detail: { file: name, sheet, asOf, mapping, totals, sender: sender ?? null },
    changes,
    version: hub.version,
  });
  return id;
}

/** A report that nobody asked for must not make an import fail. */
async function reportBeside(
  session: Session,
  { path, flags, planned }: { path: string; flags: Flags; planned: PlannedFile },
): Promise<string | null> {
  const { plan, grids } = planned;
  try {
    const written = await writeReport({ file: path, to: flags.report, plan, grids, language: session.language });
    session.tell(importTexts.reportWritten, { path: written });
    return written;
  } catch (error) {
    if (flags.report !== undefined || !isExpected(error)) throw error;
    session.tell(importTexts.reportFailed, { path, detail: describeError(error, session.language).what });
    return null;
  }
}
