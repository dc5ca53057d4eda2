/** The little of MQTT 3.1.1 that a load generator needs, written down flat: a client library would be what is measured. */
const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
};

function packet(first: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length: number[] = [];
  let rest = body.length;
  do {
    length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>= 7;
  } while (rest > 0);
  return Buffer.concat([Buffer.from([first, ...length]), body]);
}

const number = (value: number) => Buffer.from([value >> 8, value & 0xff]);

/** CONNECT with a clean session and 60 s of keep-alive (3.1). */
export const connect = (clientId: string) => packet(0x10, text('MQTT'), Buffer.from([4, 2, 0, 60]), text(clientId));

/** SUBSCRIBE at QoS 1 (3.8). */
export const subscribe = (id: number, topic: string) => packet(0x82, number(id), text(topic), Buffer.from([1]));

/** PUBLISH at QoS 1 (3.3). */
export const publish = (id: number, topic: string, payload: Uint8Array) =>
  packet(0x32, text(topic), number(id), payload);

export const puback = (id: number) => packet(0x40, number(id));

/** A packet that came: its type and QoS (2.2), and what follows the header. */
export interface Incoming {
  type: number;
  qos: number;
  body: Buffer;
}

/** Cuts a stream into packets. */
export function makeReader(onPacket: (incoming: Incoming) => void): (chunk: Buffer) => void {
  let left: Buffer = Buffer.alloc(0);
  return (chunk) => {
    left = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
    for (;;) {
      const head = headerOf(left);
      if (head === null || left.length < head.start + head.length) return;
      const first = left[0] ?? 0;
      onPacket({ type: first >> 4, qos: (first >> 1) & 3, body: left.subarray(head.start, head.start + head.length) });
      left = left.subarray(head.start + head.length);
    }
  };
}

function headerOf(bytes: Buffer): { start: number; length: number } | null {
  let length = 0;
  for (let at = 1; at < Math.min(bytes.length, 5); at++) {
    const byte = bytes[at] ?? 0;
    length += (byte & 0x7f) * 128 ** (at - 1);
    if (byte < 0x80) return { start: at + 1, length };
  }
  return null;
}

/** Payload of a PUBLISH, and the identifier to confirm, which QoS 0 has none of. */
export function readPublish({ qos, body }: Incoming): { id: number | null; payload: Buffer } {
  const after = 2 + body.readUInt16BE(0);
  return qos === 0
    ? { id: null, payload: body.subarray(after) }
    : { id: body.readUInt16BE(after), payload: body.subarray(after + 2) };
}
