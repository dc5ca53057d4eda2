import { type Failure, failure, type Outcome, success } from './outcome.ts';

/** Slow facts of the hardware that are asked, and the fields of each. */
const hardwareFields = {
  system: ['manufacturer', 'model', 'serial', 'uuid'],
  bios: ['vendor', 'version', 'releaseDate'],
  os: ['distro', 'release', 'arch'],
  cpu: ['manufacturer', 'brand'],
} as const;
type Fact = keyof typeof hardwareFields;

/** The facts as the library gives them: empty texts and junk included. */
export type HardwareFacts = { [Name in Fact]: Outcome<Record<(typeof hardwareFields)[Name][number], string>> };

/** A line of the child program: one fact as it was read, or why it was not. */
export type HardwareLine = { fact: Fact; found: Readonly<Record<string, unknown>> } | { fact: Fact; failed: string };

/** Pure: what a child told before it ended, by fact; `otherwise` is why the rest is missing. */
export function decodeHardware(lines: string, otherwise: Failure): HardwareFacts {
  const told = new Map(lines.split('\n').flatMap(decodeLine));
  const read = <Name extends Fact>(fact: Name): HardwareFacts[Name] =>
    (told.get(fact) ?? otherwise) as HardwareFacts[Name];
  return { system: read('system'), bios: read('bios'), os: read('os'), cpu: read('cpu') };
}

/** A line that was cut off when its writer was killed says nothing. */
function decodeLine(line: string): [Fact, Outcome<Record<string, string>>][] {
  const told = parse(line);
  if (!isRecord(told) || !isFact(told.fact)) return [];
  if (typeof told.failed === 'string') return [[told.fact, failure('not-read', `${told.fact}: ${told.failed}`)]];
  const found = isRecord(told.found) ? told.found : {};
  const texts = hardwareFields[told.fact].map((field) => [field, textOf(found[field])] as const);
  return [[told.fact, success(Object.fromEntries(texts))]];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isFact = (name: unknown): name is Fact => typeof name === 'string' && Object.hasOwn(hardwareFields, name);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
