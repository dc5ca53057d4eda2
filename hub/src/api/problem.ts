import { describeError, type ExpectedError, errorRows, type Language } from '@motcua/contract';

/** Problem details of RFC 9457, with what a program needs to branch on. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params: object;
}

export function toProblem(error: ExpectedError, language: Language): Problem {
  const { what, hint } = describeError(error, language);
  return {
    type: `urn:motcua:error:${error.code}`,
    title: what,
    status: errorRows[error.code].status,
    detail: hint,
    code: error.code,
    params: error.params,
  };
}

/** The language a client asks for (RFC 9110 12.5.4, without weights); Vietnamese unless it wants English first. */
export const languageOf = (header: string | undefined): Language =>
  header !== undefined && /^\s*en\b/i.test(header) ? 'en' : 'vi';
