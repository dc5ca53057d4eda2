import type { IppAttributes, IppValue } from '../../src/probe/ipp/message.ts';

type Plain = string | number | boolean | Uint8Array;

/** IPP attributes from literals: texts, numbers, booleans and octets, one or several of each. */
export const attributes = (plain: Readonly<Record<string, Plain | readonly Plain[]>>): IppAttributes =>
  new Map(Object.entries(plain).map(([name, values]) => [name, several(values).map(toValue)]));

const several = (values: Plain | readonly Plain[]): readonly Plain[] =>
  Array.isArray(values) ? values : [values as Plain];

function toValue(value: Plain): IppValue {
  if (typeof value === 'number') return { is: 'integer', tag: 0x21, value };
  if (typeof value === 'boolean') return { is: 'boolean', tag: 0x22, value };
  if (typeof value === 'string') return { is: 'text', tag: 0x44, value, language: null };
  return { is: 'octets', tag: 0x30, value };
}
