import { say } from '@motcua/contract';
import { findUnit, type Grid, type Import, type Installation, planImport } from '@motcua/inventory';
import type { Session } from '../../session.ts';
import { importTexts } from '../../texts/import.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { readRegister } from '../commit-changes.ts';
import { connect, type Hub, type HubFlags } from '../connect.ts';
import { readSource } from '../read-source.ts';
import { dayOf } from '../today.ts';
import { recallColumns, rememberColumns } from './column-memory.ts';
import { readMappings, requireHeaders } from './read-mappings.ts';

export type ImportFlags = HubFlags & {
  file?: string | undefined;
  'as-of'?: string | undefined;
  sheet?: string | undefined;
  map?: readonly string[] | undefined;
  sender?: string | undefined;
  unit?: string | undefined;
};

/** A file as it was read and planned, and the register that it was compared with. */
export interface PlannedFile extends Import {
  grids: readonly Grid[];
  installation: Installation;
  /** Null where the register came from a source: nothing can be applied to that. */
  hub: { hub: Hub; version: number } | null;
}

/** Reads a file and plans what it would change; remembers what `--map` said about its columns. */
export async function planFile(session: Session, path: string, flags: ImportFlags): Promise<PlannedFile> {
  const mappings = {
    flags: readMappings(flags.map ?? []),
    remembered: await recallColumns(session.io.env, flags.sender),
  };
  const { installation, hub } = await registerOf(session, flags);
  const asOf = flags['as-of'] ?? dayOf(session.io.now());
  const unit = flags.unit === undefined ? undefined : findUnit({ installation, code: flags.unit, asOf });
  const grids = await readWorkbook(path);
  const { language } = session;
  const planned = planImport({
    grids,
    path,
    installation,
    asOf,
    language,
    mappings,
    sheet: flags.sheet,
    unit,
    onProgress: progress(session),
  });
  const { mapping, unmapped, ignored } = planned.plan;
  requireHeaders(
    mappings.flags,
    [...mapping, ...unmapped, ...ignored].map(({ header }) => header),
  );
  await rememberColumns(session.io.env, { sender: flags.sender, mappings: mappings.flags });
  return { ...planned, grids, installation, hub };
}

async function registerOf(session: Session, flags: ImportFlags): Promise<Pick<PlannedFile, 'installation' | 'hub'>> {
  if (flags.file !== undefined) return { installation: await readSource(flags.file), hub: null };
  const hub = await connect(session, flags);
  const { installation, version } = await readRegister(hub);
  return { installation, hub: { hub, version } };
}

/** On a terminal one line that is written over; nothing where nobody watches. */
function progress({ io, language }: Session): (done: number, total: number) => void {
  if (!io.stderr.isTerminal) return () => {};
  return (done, total) => io.stderr.write(`\r${say(importTexts.progress, language, { done, total })}\u001b[K`);
}
