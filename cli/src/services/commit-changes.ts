import { ExpectedError, RegisterCommit, type SentChangeKind } from '@motcua/contract';
import type { Installation, RegisterChange } from '@motcua/inventory';
import { type Hub, withQuery } from './connect.ts';

/** The register of a hub, and its version, which changes that were planned from it name. */
export interface ReadRegister {
  installation: Installation;
  version: number;
}

/** The moment a question to the register is about: a day, and an RFC 3339 time by which it was recorded. */
export interface RegisterMoment {
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

/** A country's register takes a while to check and to send. */
const timeoutMs = 120_000;

/** Everything that is declared; now and of all times unless the moment says otherwise. */
export async function readRegister(
  hub: Pick<Hub, 'ask' | 'endpoint'>,
  moment: RegisterMoment = {},
): Promise<ReadRegister> {
  const path = withQuery('/v1/register', { ...moment });
  const { version, ...installation } = await hub.ask({ path, timeoutMs }, answered(hub.endpoint.url));
  return { installation, version };
}

/** What is to be done to the register, and why. */
export interface Commit {
  kind: SentChangeKind;
  /** Why, in words: a decision, the name of a file. */
  title: string;
  /** Where it comes from; null where nothing more is known. */
  source?: string | null;
  /** Whatever is to be kept beside it. */
  detail?: Readonly<Record<string, unknown>>;
  changes: readonly RegisterChange[];
  /** Of the register that the changes were planned from. */
  version: number;
}

/**
 * Records changes as one: all of them or none. Throws E_PRECONDITION_FAILED when the register is another one meanwhile,
 * E_REGISTER_INVALID with every row that would contradict it.
 */
export async function commitChanges(
  hub: Pick<Hub, 'ask'>,
  { kind, title, source = null, detail = {}, changes, version }: Commit,
): Promise<{ id: number; at: string }> {
  const body = { kind, title, source, detail, changes };
  const question = { method: 'POST', path: '/v1/register/changes', body, ifMatch: `"${version}"`, timeoutMs } as const;
  const { id, at } = await hub.ask(question, RegisterCommit);
  if (id === null || at === null) throw new ExpectedError('E_HUB_ANSWER', { where: question.path, detail: 'id: null' });
  return { id, at };
}

type Answered = Installation & { version: number };

/** Rows are taken as the hub checked them; only what the answer is at all is looked at. */
const answered = (where: string) => ({
  safeParse: (value: unknown) =>
    isRegister(value)
      ? { success: true as const, data: value }
      : { success: false as const, error: new Error(`no register at ${where}`) },
});

const isRegister = (value: unknown): value is Answered =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  ['levels', 'units', 'places', 'posts', 'devices'].every((key) =>
    Array.isArray((value as Record<string, unknown>)[key]),
  );
