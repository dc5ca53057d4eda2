import { fill, type Language, type Params } from '../text/words.ts';
import { agentErrors } from './agent.ts';
import { centreErrors } from './centre.ts';
import { cliErrors } from './cli.ts';
import { commonErrors } from './common.ts';
import { fromPeopleErrors } from './from-people.ts';
import { hubErrors } from './hub.ts';
import { identityErrors } from './identity.ts';
import { importErrors } from './import.ts';
import { inventoryErrors } from './inventory.ts';
import { linkErrors } from './links.ts';
import { notifyErrors } from './notify.ts';
import { plannedWorkErrors } from './planned-work.ts';
import { policiesErrors } from './policies.ts';
import { probeErrors } from './probe.ts';
import { problemErrors } from './problems.ts';
import { procurementErrors } from './procurement.ts';
import { registerErrors } from './register.ts';
import { reportErrors } from './reports.ts';
import type { ErrorRow } from './row.ts';
import { stocktakeErrors } from './stocktake.ts';
import { sayInLanguage } from './system-words.ts';
import { ticketErrors } from './tickets.ts';

export { type ErrorRow, type ExitCode, exit } from './row.ts';

/** Every expected error there is. */
export const errorRows = {
  ...commonErrors,
  ...agentErrors,
  ...probeErrors,
  ...hubErrors,
  ...identityErrors,
  ...inventoryErrors,
  ...registerErrors,
  ...stocktakeErrors,
  ...importErrors,
  ...policiesErrors,
  ...procurementErrors,
  ...ticketErrors,
  ...plannedWorkErrors,
  ...fromPeopleErrors,
  ...reportErrors,
  ...problemErrors,
  ...notifyErrors,
  ...cliErrors,
  ...centreErrors,
  ...linkErrors,
} as const;
export type ErrorCode = keyof typeof errorRows;

/** An error that somebody can do something about; anything else that is thrown is a bug. */
export class ExpectedError extends Error {
  readonly code: ErrorCode;
  readonly params: Params;

  constructor(code: ErrorCode, params: Params = {}, options?: { cause?: unknown }) {
    super(`${code}: ${fill(errorRows[code].words.en, params)}`, options);
    this.name = 'ExpectedError';
    this.code = code;
    this.params = params;
  }
}

/** Whether something thrown is expected, across copies of this module. */
export const isExpected = (error: unknown): error is ExpectedError =>
  error instanceof Error && error.name === 'ExpectedError' && 'code' in error && String(error.code) in errorRows;

/** What happened and what to do, in a language. */
export function describeError(error: ExpectedError, language: Language): { what: string; hint: string } {
  const row: ErrorRow = errorRows[error.code];
  const params = sayInLanguage(error.params, language);
  return { what: fill(row.words[language], params), hint: fill(row.hint[language], params) };
}
