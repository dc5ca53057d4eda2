import { groupTag, valueTag } from './tags.ts';

/** An attribute of a request; requests of this agent carry texts, numbers, yes or no, and nothing else. */
export interface RequestAttribute {
  tag: (typeof valueTag)[keyof typeof valueTag];
  name: string;
  values: readonly (string | number | boolean)[];
}

export interface IppRequest {
  operation: number;
  /** Where the question goes; becomes `printer-uri` unless the operation has no target. */
  printerUri: string | null;
  attributes?: readonly RequestAttribute[];
  /** The group that says what is subscribed to. */
  subscription?: readonly RequestAttribute[];
  requestId?: number;
  version?: { major: number; minor: number };
}

/** A request as bytes (RFC 8010, 3.1). Charset, language and target come first, in that order (RFC 8011, 4.1.4). */
export function encodeIpp(request: IppRequest): Uint8Array {
  const { operation, printerUri, attributes = [], subscription = [], requestId = 1, version } = request;
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
  const more =
    subscription.length === 0 ? [] : [Buffer.from([groupTag.subscription]), ...subscription.flatMap(encodeAttribute)];
  return Buffer.concat([head, ...body, ...more, Buffer.from([groupTag.end])]);
}

const encodeAttribute = ({ tag, name, values }: RequestAttribute): Buffer[] =>
  values.map((value, at) => encodeValue(tag, at === 0 ? name : '', value));

function encodeValue(tag: number, name: string, value: string | number | boolean): Buffer {
  const nameBytes = Buffer.from(name, 'latin1');
  const valueBytes = toBytes(value);
  const head = Buffer.alloc(3);
  head.writeUInt8(tag, 0);
  head.writeUInt16BE(nameBytes.length, 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(valueBytes.length);
  return Buffer.concat([head, nameBytes, length, valueBytes]);
}

function toBytes(value: string | number | boolean): Buffer {
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  return typeof value === 'number' ? int32(value) : Buffer.from(value, 'utf8');
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
