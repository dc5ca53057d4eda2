import { groupTag, valueTag } from './tags.ts';

/** An attribute of a request; requests of this agent carry texts, numbers and nothing else. */
interface RequestAttribute {
  tag: (typeof valueTag)[keyof typeof valueTag];
  name: string;
  values: readonly (string | number)[];
}

export interface IppRequest {
  operation: number;
  /** Where the question goes; becomes `printer-uri` unless the operation has no target. */
  printerUri: string | null;
  attributes?: readonly RequestAttribute[];
  requestId?: number;
  version?: { major: number; minor: number };
}

/** A request as bytes (RFC 8010, 3.1). Charset, language and target come first, in that order (RFC 8011, 4.1.4). */
export function encodeIpp({ operation, printerUri, attributes = [], requestId = 1, version }: IppRequest): Uint8Array {
  const { major, minor } = version ?? { major: 2, minor: 0 };
  const head = Buffer.alloc(9);
  head.writeUInt8(major, 0);
  head.writeUInt8(minor, 1);
  head.writeUInt16BE(operation, 2);
  head.writeInt32BE(requestId, 4);
  head.writeUInt8(groupTag.operation, 8);
  const first: RequestAttribute[] = [
    { tag: valueTag.charset, name: 'attributes-charset', values: ['utf-8'] },
    { tag: valueTag.naturalLanguage, name: 'attributes-natural-language', values: ['en'] },
    { tag: valueTag.uri, name: 'printer-uri', values: printerUri === null ? [] : [printerUri] },
  ];
  const body = [...first, ...attributes].flatMap(encodeAttribute);
  return Buffer.concat([head, ...body, Buffer.from([groupTag.end])]);
}

const encodeAttribute = ({ tag, name, values }: RequestAttribute): Buffer[] =>
  values.map((value, at) => encodeValue(tag, at === 0 ? name : '', value));

function encodeValue(tag: number, name: string, value: string | number): Buffer {
  const nameBytes = Buffer.from(name, 'latin1');
  const valueBytes = typeof value === 'number' ? int32(value) : Buffer.from(value, 'utf8');
  const head = Buffer.alloc(3);
  head.writeUInt8(tag, 0);
  head.writeUInt16BE(nameBytes.length, 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(valueBytes.length);
  return Buffer.concat([head, nameBytes, length, valueBytes]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
