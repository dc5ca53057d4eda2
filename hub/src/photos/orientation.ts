/** The tag `Orientation` of the first directory (Exif 2.32, 4.6.4 A): 1 to 8; null where there is none that can be read. */
export function orientationOf(body: Buffer): number | null {
  if (body.length < 14 || body.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return null;
  const tiff = body.subarray(6);
  const order = tiff.subarray(0, 2).toString('latin1');
  if (order !== 'II' && order !== 'MM') return null;
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const offset = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (offset + 2 > tiff.length) return null;
  const entries = Math.min(u16(offset), 200);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = offset + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (u16(at) !== 0x0112) continue;
    const value = u16(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says how a picture is turned, and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const entry = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00];
  const tiff = [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01, ...entry, 0x00, 0x00, 0x00, 0x00];
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff)]);
}
