/** What of a message tells whose answer it is. */
const sequence = 0x30;
const integer = 0x02;
const octets = 0x04;
/** PDUs of versions 1 and 2c, traps of version 1 apart (RFC 3416, 3). */
const isPdu = (tag: number): boolean => tag >= 0xa0 && tag <= 0xa8 && tag !== 0xa4;

/**
 * Pure: the request id of a message of version 1 or 2c (RFC 3416), the msgID of one of version 3 (RFC 3412, 6); null where
 * none can be read. It looks at the head only, so that what nobody asked for costs nothing.
 */
export function messageId(message: Uint8Array): number | null {
  const outer = head(message, 0, sequence);
  const version = outer && head(message, outer.body, integer);
  if (version === null) return null;
  const next = version.body + version.length;
  if (readInteger(message, version) === 3) {
    const header = head(message, next, sequence);
    return header && readInteger(message, head(message, header.body, integer));
  }
  const community = head(message, next, octets);
  if (community === null) return null;
  const at = community.body + community.length;
  const pdu = isPdu(message[at] ?? 0) ? head(message, at, message[at] ?? 0) : null;
  return pdu && readInteger(message, head(message, pdu.body, integer));
}

interface Head {
  body: number;
  length: number;
}

/** Where the contents of a value of this kind begin, and how long it claims to be (X.690, 8.1.3). */
function head(message: Uint8Array, at: number, tag: number): Head | null {
  const first = message[at + 1];
  if (message[at] !== tag || first === undefined) return null;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > 4 || at + 2 + count > message.length) return null;
  let length = count === 0 ? first : 0;
  for (let digit = 0; digit < count; digit += 1) length = length * 256 + (message[at + 2 + digit] ?? 0);
  return { body: at + 2 + count, length };
}

function readInteger(message: Uint8Array, found: Head | null): number | null {
  if (found === null || found.length < 1 || found.length > 5) return null;
  const first = message[found.body];
  if (first === undefined || found.body + found.length > message.length) return null;
  let value = first >= 0x80 ? first - 256 : first;
  for (let at = 1; at < found.length; at += 1) value = value * 256 + (message[found.body + at] ?? 0);
  return value;
}
