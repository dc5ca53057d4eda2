/** Builds IPP answers byte by byte, apart from the product's own encoder, so that tests do not trust what they test. */
export const u16 = (value: number): Buffer => Buffer.from([(value >> 8) & 0xff, value & 0xff]);
export const i32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

/** One value as it stands on the wire. */
export function wireValue(tag: number, name: string, value: Uint8Array | string): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value);
  return Buffer.concat([Buffer.from([tag]), u16(Buffer.byteLength(name)), Buffer.from(name), u16(bytes.length), bytes]);
}

/** A whole message around groups of values. */
export const wireMessage = (groups: readonly (readonly [number, ...Buffer[]])[], status = 0): Buffer =>
  Buffer.concat([
    Buffer.from([2, 0]),
    u16(status),
    i32(1),
    ...groups.map(([tag, ...values]) => Buffer.concat([Buffer.from([tag]), ...values])),
    Buffer.from([3]),
  ]);

const withLanguage = (language: string, text: string): Buffer =>
  Buffer.concat([u16(language.length), Buffer.from(language), u16(Buffer.byteLength(text)), Buffer.from(text)]);

/** An answer that has every form of value there is, collections two deep included. */
export const sampleAnswer: Buffer = wireMessage([
  [0x01, wireValue(0x47, 'attributes-charset', 'utf-8'), wireValue(0x48, 'attributes-natural-language', 'vi')],
  [
    0x04,
    wireValue(0x23, 'printer-state', i32(3)),
    wireValue(0x44, 'printer-state-reasons', 'media-low-warning'),
    wireValue(0x44, '', 'toner-low-report'),
    wireValue(0x22, 'printer-is-accepting-jobs', Buffer.from([1])),
    wireValue(0x21, 'marker-levels', i32(-3)),
    wireValue(0x21, '', i32(70)),
    wireValue(0x30, 'printer-supply', 'index=1;class=supplyThatIsConsumed;type=toner;maxcapacity=100;level=75;'),
    wireValue(0x31, 'printer-current-time', Buffer.from([0x07, 0xea, 11, 25, 12, 58, 47, 0, 0x2b, 7, 0])),
    wireValue(0x32, 'printer-resolution-default', Buffer.concat([i32(600), i32(600), Buffer.from([3])])),
    wireValue(0x33, 'copies-supported', Buffer.concat([i32(1), i32(99)])),
    wireValue(0x35, 'printer-info', withLanguage('vi', 'Máy in quầy 1')),
    wireValue(0x12, 'printer-more-info', ''),
    wireValue(0x13, 'printer-geo-location', ''),
    wireValue(0x34, 'media-col-default', ''),
    wireValue(0x4a, '', 'media-size'),
    wireValue(0x34, '', ''),
    wireValue(0x4a, '', 'x-dimension'),
    wireValue(0x21, '', i32(21_000)),
    wireValue(0x4a, '', 'y-dimension'),
    wireValue(0x21, '', i32(29_700)),
    wireValue(0x37, '', ''),
    wireValue(0x4a, '', 'media-type'),
    wireValue(0x44, '', 'stationery'),
    wireValue(0x37, '', ''),
    wireValue(0x45, 'printer-uuid', 'urn:uuid:58212146-d5df-335e-761b-9e9ae6ef852d'),
  ],
]);
