import { damaged } from './damaged.ts';
import type { IppValue } from './message.ts';
import { valueTag } from './tags.ts';

const utf8 = new TextDecoder(); // devices do send broken UTF-8: it is shown with marks, not refused
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1_024));

/** Where a value stands, for the error. */
interface ValueBytes {
  tag: number;
  bytes: Uint8Array;
  offset: number;
}

/** One value that is not a collection (RFC 8010, 3.9). */
export function decodeValue({ tag, bytes, offset }: ValueBytes): IppValue {
  if (tag < 0x20) return { is: 'none', tag };
  const fixed = fixedForms[tag];
  if (fixed !== undefined) {
    if (bytes.byteLength !== fixed.length) {
      throw damaged(offset, `value with tag 0x${tag.toString(16)} has ${bytes.byteLength} bytes, not ${fixed.length}`);
    }
    return fixed.read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), tag);
  }
  if (tag === valueTag.octetString) return { is: 'octets', tag, value: bytes };
  if (tag === valueTag.textWithLanguage || tag === valueTag.nameWithLanguage) return withLanguage(tag, bytes, offset);
  return { is: 'text', tag, value: utf8.decode(bytes), language: null };
}

interface FixedForm {
  length: number;
  read: (view: DataView, tag: number) => IppValue;
}

const integer: FixedForm = { length: 4, read: (view, tag) => ({ is: 'integer', tag, value: view.getInt32(0) }) };

const fixedForms: Readonly<Record<number, FixedForm>> = {
  [valueTag.integer]: integer,
  [valueTag.enum]: integer,
  [valueTag.boolean]: { length: 1, read: (view, tag) => ({ is: 'boolean', tag, value: view.getUint8(0) !== 0 }) },
  [valueTag.dateTime]: { length: 11, read: (view, tag) => ({ is: 'date', tag, value: dateText(view) }) },
  [valueTag.resolution]: {
    length: 9,
    read: (view, tag) => ({ is: 'resolution', tag, x: view.getInt32(0), y: view.getInt32(4), unit: view.getInt8(8) }),
  },
  [valueTag.rangeOfInteger]: {
    length: 8,
    read: (view, tag) => ({ is: 'range', tag, lower: view.getInt32(0), upper: view.getInt32(4) }),
  },
};

/** RFC 2579 DateAndTime as RFC 3339 text; not checked against the calendar, because devices invent dates. */
function dateText(view: DataView): string {
  const digits = (value: number, width = 2) => String(value).padStart(width, '0');
  const day = `${digits(view.getUint16(0), 4)}-${digits(view.getUint8(2))}-${digits(view.getUint8(3))}`;
  const time = `${digits(view.getUint8(4))}:${digits(view.getUint8(5))}:${digits(view.getUint8(6))}`;
  const sign = view.getUint8(8) === 0x2d ? '-' : '+';
  return `${day}T${time}${sign}${digits(view.getUint8(9))}:${digits(view.getUint8(10))}`;
}

/** Text in a named language (RFC 8010, 3.9): both parts carry a length, and must fill the value. */
function withLanguage(tag: number, bytes: Uint8Array, offset: number): IppValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits = (end: number) => {
    if (end > bytes.byteLength) throw damaged(offset, `text with language needs ${end} of ${bytes.byteLength} bytes`);
    return end;
  };
  const languageEnd = fits(2 + view.getUint16(fits(2) - 2));
  const textStart = fits(languageEnd + 2);
  const textEnd = fits(textStart + view.getUint16(languageEnd));
  const language = latin1(bytes.subarray(2, languageEnd));
  return { is: 'text', tag, value: utf8.decode(bytes.subarray(textStart, textEnd)), language };
}
