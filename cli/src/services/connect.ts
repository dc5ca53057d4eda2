import { ExpectedError } from '@motcua/contract';
import { findTarget } from '../connection/find-target.ts';
import { type Endpoint, openTarget } from '../connection/open-target.ts';
import { type Question, request } from '../connection/request.ts';
import type { Session } from '../session.ts';
import { allPages } from './all-pages.ts';

/** What the flags say about which hub is meant. */
export interface HubFlags {
  hub?: string | undefined;
  data?: string | undefined;
}

/** A schema of the contract, as far as it is needed here. */
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

/** A hub that answers. */
export interface Hub {
  endpoint: Endpoint;
  /** One object, checked against its schema. */
  get<T>(path: string, schema: Schema<T>): Promise<T>;
  /** The rows under a key, and whether any of it is simulated. */
  list<T>(path: string, key: string, schema: Schema<T>): Promise<{ rows: T[]; simulated: boolean }>;
  /** The same, of what cannot be simulated: accounts, tokens. */
  rows<T>(path: string, key: string, schema: Schema<T>): Promise<T[]>;
  /** Whether the hub's installation is made up; then every screen says so. */
  isSimulated(): Promise<boolean>;
  post<T>(path: string, body: object, schema: Schema<T>): Promise<T>;
  /** Any question, its answer checked. */
  ask<T>(question: Question, schema: Schema<T>): Promise<T>;
  put<T>(path: string, body: object, schema: Schema<T>): Promise<T>;
}

/** The hub that commands talk to. */
export async function connect({ io, signal }: Pick<Session, 'io' | 'signal'>, flags: HubFlags): Promise<Hub> {
  const target = await findTarget(io.env, flags);
  if (target === null) throw new ExpectedError('E_NO_HUB');
  return hubAt(await openTarget(target), signal);
}

/** A hub by its address. */
export function hubAt(endpoint: Endpoint, signal: AbortSignal): Hub {
  const ask = (question: Question) => request(endpoint, { signal, ...question });
  const fitting = <T>(value: unknown, schema: Schema<T>, path: string): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new ExpectedError('E_HUB_ANSWER', {
      where: endpoint.url,
      detail: `${path}: ${parsed.error.message.slice(0, 300)}`,
    });
  };
  const rowsOf = async <T>(path: string, key: string, schema: Schema<T>) => {
    const { answer, rows } = await allPages({ ask, path, key, where: endpoint.url });
    return { answer, rows: rows.map((row) => fitting(row, schema, path)) };
  };
  const isSimulated = async () => ((await ask({ path: '/v1/status' })) as { simulated?: unknown }).simulated === true;
  return {
    endpoint,
    isSimulated,
    get: async (path, schema) => fitting(await ask({ path }), schema, path),
    list: async (path, key, schema) => {
      const { rows, answer } = await rowsOf(path, key, schema);
      return { rows, simulated: answer.simulated === true || (await isSimulated()) };
    },
    rows: async (path, key, schema) => (await rowsOf(path, key, schema)).rows,
    post: async (path, body, schema) => fitting(await ask({ method: 'POST', path, body }), schema, path),
    ask: async (question, schema) => fitting(await ask(question), schema, question.path),
    put: async (path, body, schema) => fitting(await ask({ method: 'PUT', path, body }), schema, path),
  };
}

/** A path with the parameters that have a value. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== false);
  const search = new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}
