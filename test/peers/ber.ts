/** One value of BER: tag, contents, and where the next begins. */
export interface Ber {
  tag: number;
  body: Buffer;
  next: number;
}

/** Reads one value; throws on what is no BER, for a peer answers only what it can read. */
export function readBer(bytes: Buffer, at = 0): Ber {
  const first = bytes.readUInt8(at + 1);
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (octets > 4) throw new RangeError('length too long');
  const length = octets === 0 ? first : bytes.readUIntBE(at + 2, octets);
  const start = at + 2 + octets;
  if (start + length > bytes.length) throw new RangeError('runs over the end');
  return { tag: bytes.readUInt8(at), body: bytes.subarray(start, start + length), next: start + length };
}

/** The values inside a sequence. */
export function readAll(body: Buffer): Ber[] {
  const found: Ber[] = [];
  for (let at = 0; at < body.length; ) {
    const value = readBer(body, at);
    found.push(value);
    at = value.next;
  }
  return found;
}

export function ber(tag: number, body: Uint8Array): Buffer {
  const length = body.length;
  const head =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : length < 0x10000
          ? [0x82, length >> 8, length & 255]
          : null;
  if (head === null) throw new RangeError('too long');
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

export const sequence = (...parts: Uint8Array[]): Buffer => ber(0x30, Buffer.concat(parts));

export function integer(value: bigint, tag = 2): Buffer {
  const octets: number[] = [];
  let rest = value;
  do {
    octets.unshift(Number(rest & 255n));
    rest >>= 8n;
  } while (rest !== 0n && rest !== -1n);
  const [top = 0] = octets;
  // The highest bit is the sign (X.690, 8.3).
  if (value >= 0n && top >= 0x80) octets.unshift(0);
  if (value < 0n && top < 0x80) octets.unshift(255);
  return ber(tag, Buffer.from(octets));
}

export const toInteger = (body: Buffer): number =>
  body.length === 0 ? 0 : body.readIntBE(0, Math.min(6, body.length));

export function objectId(arcs: readonly number[]): Buffer {
  const [first = 0, second = 0, ...rest] = arcs;
  return ber(6, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift((rest % 128) + 128);
  return octets;
}

export function toArcs(body: Buffer): number[] {
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of body) {
    arc = arc * 128 + (octet & 127);
    if (octet < 128) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest];
}
