import { describeError, type ErrorCode, ExpectedError, type Language, type Params } from '@motcua/contract';

/** What is wrong in a cell, in the user's language. */
export interface CellError {
  cell: string;
  code: ErrorCode;
  message: string;
}

/** Words an error of a cell, with what to do about it. */
export function cellError(
  { cell, code, params }: { cell: string; code: ErrorCode; params: Params },
  language: Language,
): CellError {
  const { what, hint } = describeError(new ExpectedError(code, params), language);
  return { cell, code, message: `${what}. ${hint}`.trim() };
}
