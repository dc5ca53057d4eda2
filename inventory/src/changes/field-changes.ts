/** A field of a row that says something else; facts by their own names, `facts.cameras`. */
export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What is different between two rows, in the order of their fields; what is missing is null. */
export function fieldChanges(before: object, after: object, without: readonly string[] = []): FieldChange[] {
  const a = flat(before);
  const b = flat(after);
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !without.includes(name));
  return names.flatMap((field) => {
    const from = a[field] ?? null;
    const to = b[field] ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}

/** Nothing within a row is deeper than its facts and the two languages of a name. */
function flat(row: object): Fields {
  const entries = Object.entries(row).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([inner, text]): [string, unknown] => [`${name}.${inner}`, text])
      : [[name, value]],
  );
  return Object.fromEntries(entries);
}
