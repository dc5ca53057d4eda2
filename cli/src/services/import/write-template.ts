import { writeFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { compareVi, isValidOn, type ListKind, templateSheets, type Unit, writeWorkbook } from '@motcua/inventory';
import type { Session } from '../../session.ts';
import type { HubFlags } from '../connect.ts';
import { fileProblem } from '../file-problem.ts';
import { register } from '../register.ts';
import { dayOf } from '../today.ts';

type Flags = HubFlags & { file?: string | undefined; kind?: ListKind | undefined; 'as-of'?: string | undefined };

/** Writes a template whose lists offer the units of the register. */
export async function writeTemplate(
  session: Session,
  path: string,
  flags: Flags,
): Promise<{ path: string; kind: ListKind; units: number }> {
  const asOf = flags['as-of'] ?? dayOf(session.io.now());
  const { kind = 'device' } = flags;
  const installation = await register(session, flags);
  const units = installation.units.filter((unit) => isValidOn(unit, asOf)).toSorted(byName);
  const bytes = await writeWorkbook(templateSheets({ kind, units, language: session.language }));
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new ExpectedError('E_IMPORT_REPORT_EXISTS', { path }, { cause: error });
    throw fileProblem(error, path);
  }
  return { path, kind, units: units.length };
}

const byName = (a: Unit, b: Unit) => compareVi(a.name, b.name) || (a.code < b.code ? -1 : 1);
