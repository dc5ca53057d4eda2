import { basename, extname } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import {
  type Assignment,
  builtinReorganisations,
  parseAssignments,
  parseReorganisation,
  planAssignments,
  planReorganisation,
  type Reorganisation,
  type ReorganisationPlan,
  readReorganisationTable,
} from '@motcua/inventory';
import type { Session } from '../session.ts';
import { type ReadRegister, readRegister } from './commit-changes.ts';
import { connect, type Hub, type HubFlags } from './connect.ts';
import { readSource } from './read-source.ts';
import { readYamlFile } from './read-yaml-file.ts';

export interface ReorganiseFlags extends HubFlags {
  file: string;
  assign?: string | undefined;
  source?: string | undefined;
  date?: string | undefined;
  decision?: string | undefined;
  'ended-level'?: string[] | undefined;
}

/** A plan with what it was made from; `hub` is null when the register came from a source. */
export interface PlannedReorganisation {
  reorganisation: Reorganisation;
  plan: ReorganisationPlan;
  register: ReadRegister;
  hub: Hub | null;
}

/** Plans a reorganisation of the hub's register, or of a source's. */
export async function planFor(session: Session, flags: ReorganiseFlags): Promise<PlannedReorganisation> {
  const { reorganisation, assignments } = await readReorganisation(flags);
  const more = flags.assign === undefined ? [] : parseAssignments(await readYamlFile(flags.assign));
  const { register, hub } = await registerOf(session, flags);
  const given = [...assignments, ...more];
  const plan = planReorganisation({ register: register.installation, reorganisation, assignments: given });
  return { reorganisation, plan, register, hub };
}

/** What people decided after a reorganisation, as a plan for the hub's register. */
export async function planAssigning(session: Session, { from, ...flags }: HubFlags & { file: string; from: string }) {
  const assignments: Assignment[] = parseAssignments(await readYamlFile(flags.file));
  const hub = await connect(session, flags);
  const register = await readRegister(hub);
  return { plan: planAssignments({ register: register.installation, assignments, from }), register, hub };
}

/** E_REORGANISE_INVALID with everything that keeps a plan from being carried out. */
export function requireSound({ problems }: Pick<ReorganisationPlan, 'problems'>): void {
  if (problems.length === 0) return;
  const list = (language: 'vi' | 'en') =>
    problems
      .slice(0, 50)
      .map(({ words }) => words[language])
      .join('\n');
  throw new ExpectedError('E_REORGANISE_INVALID', { detail: list('en'), detailVi: list('vi') });
}

async function readReorganisation({ file: name, ...flags }: ReorganiseFlags) {
  const known = builtinReorganisations.get(name);
  if (known !== undefined) return { reorganisation: known, assignments: [] };
  if (/\.(csv|xlsx)$/i.test(name)) return { reorganisation: await readTable(name, flags), assignments: [] };
  if (!/\.ya?ml$/i.test(name)) {
    const names = [...builtinReorganisations.keys()].join(', ');
    throw new ExpectedError('E_REORGANISE_UNKNOWN', { name: name.slice(0, 200), known: names });
  }
  return parseReorganisation(await readYamlFile(name));
}

async function readTable(path: string, flags: Omit<ReorganiseFlags, 'file'>): Promise<Reorganisation> {
  const { date, decision, 'ended-level': endedLevels = [] } = flags;
  if (date === undefined || decision === undefined) throw new ExpectedError('E_REORGANISE_WHEN', { name: path });
  const { readWorkbook } = await import('../workbook/read-workbook.ts');
  const name = basename(path, extname(path));
  return readReorganisationTable(await readWorkbook(path), path, {
    ...{ name, date, decision, endedLevels, level: 'commune' },
  });
}

async function registerOf(session: Session, flags: ReorganiseFlags) {
  if (flags.source !== undefined)
    return { register: { installation: await readSource(flags.source), version: 0 }, hub: null };
  const hub = await connect(session, flags);
  return { register: await readRegister(hub), hub };
}
