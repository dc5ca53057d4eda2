import { deviceFields, type Field, helperFields, ignoredNames, unitFields } from './fields.ts';
import { headerKey } from './header-key.ts';

/** What a sheet lists. */
export type ListKind = 'device' | 'unit';

/** The columns that a kind of list may have. */
export const fieldsOf = (kind: ListKind): readonly Field[] => [
  ...(kind === 'device' ? deviceFields : unitFields),
  ...helperFields,
];

/** Looks up headers of one kind of list. */
export interface HeaderLookup {
  /** The field that has this very header in the template. */
  canonical(key: string): string | undefined;
  exact(key: string): string | undefined;
  /** The field whose longest name of two words or more stands in the header. */
  similar(key: string): string | undefined;
}

/** Both kinds of list, with their lookups; made once for each import. */
export const headerLookups = (): Readonly<Record<ListKind, HeaderLookup>> => ({
  device: lookup(fieldsOf('device')),
  unit: lookup(fieldsOf('unit')),
});

function lookup(fields: readonly Field[]): HeaderLookup {
  const names = new Map<string, string>();
  for (const { field, words, names: more } of fields)
    for (const name of [field, words.vi, words.en, ...more]) {
      const key = headerKey(name.replace(/([a-z])([A-Z])/g, '$1 $2'));
      for (const form of [key, headerKey(name)]) if (!names.has(form)) names.set(form, field);
    }
  const phrases = [...names]
    .filter(([name]) => name.includes(' ') && name.length >= 6)
    .sort(([a], [b]) => b.length - a.length);
  const own = new Map(
    fields.flatMap(({ field, words }) => [words.vi, words.en].map((name) => [headerKey(name), field])),
  );
  const known = new Map<string, string | undefined>();
  const similar = (key: string) =>
    isIgnored(key) ? undefined : phrases.find(([name]) => ` ${key} `.includes(` ${name} `))?.[1];
  return {
    canonical: (key) => own.get(key),
    exact: (key) => names.get(key),
    similar(key) {
      if (!known.has(key)) known.set(key, similar(key));
      return known.get(key);
    },
  };
}

/** Whether a header is known to be nothing to us: a number of rows, a unit of measure. */
export const isIgnored = (key: string): boolean =>
  ignoredNames.has(key) || /^(?:don vi tinh|gia tri con lai|hao mon)\b/.test(key);
