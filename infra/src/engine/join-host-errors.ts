import { ExpectedError } from '@motcua/contract';

/** One error of several hosts: that of the first, with the names and errors of the others in its words; null of none. */
export function joinHostErrors(errors: readonly ExpectedError[]): ExpectedError | null {
  const [first, ...others] = errors;
  if (first === undefined || others.length === 0) return first ?? null;
  const rest = others.map(({ code, params: { host, address } }) => `${host} (${address}): ${code}`);
  const detail = [first.params.detail, ...rest].filter((one) => one !== undefined && one !== '').join(' · ');
  return new ExpectedError(first.code, { ...first.params, detail }, { cause: first });
}
