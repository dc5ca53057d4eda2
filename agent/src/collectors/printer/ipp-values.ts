import type { IppAttributes, IppValue } from '../../probe/ipp/message.ts';

const values = (attributes: IppAttributes, name: string): readonly IppValue[] => attributes.get(name) ?? [];

/** All texts of an attribute: keywords, names, URIs. */
export const texts = (attributes: IppAttributes, name: string): string[] =>
  values(attributes, name).flatMap((value) => (value.is === 'text' ? [value.value] : []));

/** The first text, or null. */
export const text = (attributes: IppAttributes, name: string): string | null => texts(attributes, name)[0] ?? null;

/** All whole numbers of an attribute, in order. */
export const integers = (attributes: IppAttributes, name: string): number[] =>
  values(attributes, name).flatMap((value) => (value.is === 'integer' ? [value.value] : []));

export const integer = (attributes: IppAttributes, name: string): number | null =>
  integers(attributes, name)[0] ?? null;

export function boolean(attributes: IppAttributes, name: string): boolean | null {
  const [value] = values(attributes, name);
  return value?.is === 'boolean' ? value.value : null;
}

/** Octet strings that hold `key=value;` lists (PWG 5100.13 printer-supply, printer-input-tray). */
export const keyLists = (attributes: IppAttributes, name: string): ReadonlyMap<string, string>[] =>
  values(attributes, name).flatMap((value) =>
    value.is === 'octets' ? [keyList(Buffer.from(value.value).toString('utf8'))] : [],
  );

/** Takes a `key=value;` list apart. Some devices escape a semicolon within a name with a backslash. */
export function keyList(list: string): ReadonlyMap<string, string> {
  const pairs = list.split(/(?<!\\);/).flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).replaceAll('\\;', ';')]];
  });
  return new Map(pairs);
}

/** A whole number out of such a list, or null. */
export function listNumber(list: ReadonlyMap<string, string>, key: string): number | null {
  const raw = list.get(key)?.trim() ?? '';
  return /^-?\d{1,10}$/.test(raw) ? Number(raw) : null;
}
