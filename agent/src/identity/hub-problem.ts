import { type ErrorCode, ExpectedError, errorRows } from '@motcua/contract';
import type { HubAnswer } from './ask-hub.ts';

type Scalar = string | number | boolean | null;

/** The error that a hub's problem (RFC 9457) stands for: by its code, with its own words where we have none. */
export function hubProblem(where: string, { status, body }: HubAnswer): ExpectedError {
  const problem = parse(body);
  const { code } = problem;
  if (typeof code === 'string' && code in errorRows)
    return new ExpectedError(code as ErrorCode, { ...scalars(problem), ...scalars(problem.params) });
  const words = [problem.title, problem.detail].filter((text) => typeof text === 'string');
  return new ExpectedError('E_UNREACHABLE', { where, detail: [`HTTP ${status}`, ...words].join(': ').slice(0, 300) });
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const scalars = (value: unknown): Record<string, Scalar> =>
  typeof value !== 'object' || value === null
    ? {}
    : Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Scalar] => isScalar(entry[1])));
