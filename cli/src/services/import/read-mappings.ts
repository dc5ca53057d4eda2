import { ExpectedError } from '@motcua/contract';
import { fieldsOf, headerKey } from '@motcua/inventory';

const known = () => [
  ...new Set((['device', 'unit'] as const).flatMap((kind) => fieldsOf(kind).map(({ field }) => field))),
  'ignore',
];

/** What `--map "Header=field"` says, by the key of the header. */
export function readMappings(given: readonly string[]): Map<string, string> {
  const fields = known();
  return new Map(
    given.map((value) => {
      const at = value.lastIndexOf('=');
      const header = headerKey(value.slice(0, Math.max(0, at)));
      const field = value.slice(at + 1).trim();
      if (at < 1 || header === '') throw mapInvalid(value, { vi: 'thiếu tiêu đề hoặc dấu =', en: 'no header or no =' });
      if (!fields.includes(field))
        throw mapInvalid(value, { vi: `không có trường "${field}"`, en: `there is no field "${field}"` });
      return [header, field] as const;
    }),
  );
}

/** Refuses a header that no column of the sheet has: it would silently do nothing. */
export function requireHeaders(flags: ReadonlyMap<string, string>, headers: readonly string[]): void {
  const keys = new Set(headers.map(headerKey));
  for (const [key, field] of flags)
    if (!keys.has(key))
      throw mapInvalid(`${key}=${field}`, { vi: 'không có cột nào mang tiêu đề này', en: 'no column has this header' });
}

const mapInvalid = (value: string, { vi, en }: { vi: string; en: string }) =>
  new ExpectedError('E_IMPORT_MAP_INVALID', {
    value: value.slice(0, 80),
    detail: en,
    detailVi: vi,
    fields: known().join(', '),
  });
