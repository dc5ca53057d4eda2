import { damaged } from './damaged.ts';
import { decodeValue } from './decode-value.ts';
import { defaultIppLimits, type IppLimits } from './limits.ts';
import type { IppAttributes, IppGroup, IppMessage, IppValue } from './message.ts';
import { Reader } from './reader.ts';
import { groupTag, valueTag } from './tags.ts';

/**
 * An IPP message taken apart (RFC 8010, 3). The bytes come from a device and are not trusted: each is read once,
 * in order, within limits, so that the work is bounded by the length; the only error is E_IPP_DAMAGED.
 */
export function decodeIpp(bytes: Uint8Array, limits: IppLimits = defaultIppLimits): IppMessage {
  if (bytes.byteLength > limits.bytes) throw damaged(limits.bytes, `longer than ${limits.bytes} bytes`);
  const reader = new Reader(bytes);
  const version = `${reader.u8()}.${reader.u8()}`;
  return { version, status: reader.u16(), requestId: reader.i32(), groups: readGroups(reader, limits) };
}

interface Budget {
  values: number;
  readonly depth: number;
}

function readGroups(reader: Reader, limits: IppLimits): IppGroup[] {
  const budget: Budget = { values: limits.values, depth: limits.depth };
  const groups: IppGroup[] = [];
  let attributes: Map<string, IppValue[]> | null = null;
  let current: IppValue[] | null = null;
  for (;;) {
    const offset = reader.offset;
    const tag = reader.u8();
    if (tag === groupTag.end) return groups;
    if (tag < 0x10) {
      if (groups.length >= limits.groups) throw damaged(offset, `more than ${limits.groups} groups`);
      attributes = new Map();
      current = null;
      groups.push({ tag, attributes });
      continue;
    }
    if (attributes === null) throw damaged(offset, 'a value before the first group');
    const { name, value } = readNamed(reader, tag, budget, 0);
    if (name !== '') current = open(attributes, name);
    if (current === null) throw damaged(offset, 'a further value without an attribute');
    current.push(value);
  }
}

/** A name that stands twice keeps its first values (RFC 8010, 3.1.4 forbids it; some devices do it). */
function open(attributes: Map<string, IppValue[]>, name: string): IppValue[] {
  const values: IppValue[] = [];
  if (!attributes.has(name)) attributes.set(name, values);
  return values;
}

const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function readNamed(reader: Reader, tag: number, budget: Budget, depth: number): { name: string; value: IppValue } {
  const offset = reader.offset;
  budget.values -= 1;
  if (budget.values < 0) throw damaged(offset, 'too many values');
  const name = ascii(reader.take(reader.u16()));
  const bytes = reader.take(reader.u16());
  if (tag !== valueTag.begCollection) return { name, value: decodeValue({ tag, bytes, offset }) };
  if (depth >= budget.depth) throw damaged(offset, `collections nested more than ${budget.depth} deep`);
  return { name, value: { is: 'collection', tag, members: readMembers(reader, budget, depth + 1) } };
}

/** The members of a collection: their names come as values of their own (RFC 8010, 3.1.6). */
function readMembers(reader: Reader, budget: Budget, depth: number): IppAttributes {
  const members = new Map<string, IppValue[]>();
  let current: IppValue[] | null = null;
  for (;;) {
    const offset = reader.offset;
    const tag = reader.u8();
    if (tag < 0x10) throw damaged(offset, 'a group begins inside a collection');
    const { value } = readNamed(reader, tag, budget, depth);
    if (tag === valueTag.endCollection) return members;
    if (tag === valueTag.memberAttrName && value.is === 'text') {
      current = open(members, value.value);
      continue;
    }
    if (current === null) throw damaged(offset, 'a member value without a name');
    current.push(value);
  }
}
