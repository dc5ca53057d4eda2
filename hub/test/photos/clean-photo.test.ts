import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPhoto } from '../../src/photos/clean-photo.ts';
import { orientationOf, orientationSegment } from '../../src/photos/orientation.ts';
import { type Photo, photoLimits } from '../../src/photos/photo.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name));
const cleaned = (bytes: Uint8Array): Photo => {
  const photo = cleanPhoto(bytes);
  if ('trouble' in photo) throw new Error(photo.trouble);
  return photo;
};
const jpeg = sample('made-40x30.jpg');
const png = sample('made-40x30.png');
const webp = sample('made-40x30.webp');

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const insert = (bytes: Buffer, at: number, more: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
const secret = 'GPS 21.0285 105.8542';

describe('a picture is taken for what its bytes say', () => {
  test.each([
    ['jpeg', jpeg],
    ['png', png],
    ['webp', webp],
  ])('%s, with its size', (kind, bytes) => {
    expect(cleaned(bytes)).toMatchObject({ kind, width: 40, height: 30 });
  });

  test('cleaned twice is cleaned once', () => {
    for (const bytes of [jpeg, png, webp]) {
      const once = cleaned(bytes);
      expect(cleaned(once.bytes)).toEqual(once);
    }
  });

  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a picture with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an older kind', Buffer.from('GIF89a....................')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none', (_, bytes) => {
    expect(cleanPhoto(bytes)).toEqual({ trouble: 'type' });
  });
});

describe('what a phone writes of itself is not kept', () => {
  test('Exif, comments and what hangs behind the end of a JPEG', () => {
    const exif = segment(0xe1, Buffer.from(`Exif\0\0MM\0*\0\0\0\x08\0\0${secret}`, 'latin1'));
    const comment = segment(0xfe, Buffer.from(secret));
    const bytes = Buffer.concat([insert(jpeg, 2, Buffer.concat([exif, comment])), Buffer.from(`film ${secret}`)]);
    expect(Buffer.from(cleaned(bytes).bytes).includes(secret)).toBe(false);
    expect(cleaned(bytes).bytes).toEqual(cleaned(jpeg).bytes);
  });

  test('how a JPEG is to be turned stays, alone', () => {
    const whole = Buffer.concat([orientationSegment(6), Buffer.from(secret)]);
    const { bytes } = cleaned(insert(jpeg, 2, segment(0xe1, whole)));
    expect(Buffer.from(bytes).includes(secret)).toBe(false);
    const found = Buffer.from(bytes).indexOf('Exif\0\0');
    expect(orientationOf(Buffer.from(bytes).subarray(found, found + 32))).toBe(6);
  });

  test('what a camera wrote, as a program for pictures wrote it', () => {
    const place = cleaned(sample('made-with-place-40x30.jpg')).bytes;
    expect(Buffer.from(place).includes('Made up')).toBe(false);
    const found = Buffer.from(place).indexOf('Exif\0\0');
    expect(orientationOf(Buffer.from(place).subarray(found))).toBe(6);
    const lossless = cleaned(sample('made-lossless-40x30.webp'));
    expect(lossless).toMatchObject({ kind: 'webp', width: 40, height: 30 });
    expect(Buffer.from(lossless.bytes).includes('EXIF')).toBe(false);
    expect(cleaned(sample('made-progressive-40x30.jpg'))).toMatchObject({ width: 40, height: 30 });
  });

  test('texts of a PNG', () => {
    const text = Buffer.concat([Buffer.from([0, 0, 0, secret.length]), Buffer.from(`tEXt${secret}`), Buffer.alloc(4)]);
    const bytes = Buffer.concat([insert(png, 33, text), Buffer.from(secret)]);
    expect(cleaned(bytes).bytes).toEqual(cleaned(png).bytes);
  });

  test('Exif of a WebP', () => {
    const odd = `${secret}!`;
    const head = Buffer.alloc(8);
    head.write('EXIF');
    head.writeUInt32LE(odd.length, 4);
    const bytes = Buffer.concat([webp, head, Buffer.from(odd), Buffer.alloc(1)]);
    bytes.writeUInt32LE(bytes.length - 8, 4);
    expect(cleaned(bytes).bytes).toEqual(cleaned(webp).bytes);
  });
});

describe('limits', () => {
  const resized = (width: number, height: number) => {
    const bytes = Buffer.from(png);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return cleanPhoto(bytes);
  };
  test('a small file that would be a large picture is refused by its head', () => {
    expect(resized(60_000, 60_000)).toEqual({ trouble: 'pixels' });
    expect(resized(photoLimits.side + 1, 1)).toEqual({ trouble: 'pixels' });
    expect(resized(0, 10)).toEqual({ trouble: 'damaged' });
  });

  test('too many bytes are not looked at', () => {
    expect(cleanPhoto(Buffer.alloc(photoLimits.bytes + 1))).toEqual({ trouble: 'bytes' });
  });

  test('a picture that ends in the middle is damaged', () => {
    for (const bytes of [jpeg, png])
      for (let length = 12; length < bytes.length - 2; length += 7)
        expect(cleanPhoto(bytes.subarray(0, length))).toEqual({ trouble: 'damaged' });
  });
});

test('any damage is refused or leaves a picture no larger than it came', () => {
  const samples = fc.constantFrom(jpeg, png, webp);
  const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 });
  fc.assert(
    fc.property(samples, damage, fc.option(fc.nat(600)), (bytes, hits, cut) => {
      const broken = Buffer.from(bytes);
      for (const [at, value] of hits) if (at < broken.length) broken[at] = value;
      const given = cut === null ? broken : broken.subarray(0, cut);
      const photo = cleanPhoto(given);
      if (!('trouble' in photo)) expect(photo.bytes.length).toBeLessThanOrEqual(given.length + 40);
    }),
    { numRuns: 5000 },
  );
});

test('the worst of five megabytes is looked through in a moment', () => {
  const full = Buffer.alloc(photoLimits.bytes, 0xff);
  full[1] = 0xd8;
  expect(cleanPhoto(full)).toEqual({ trouble: 'damaged' });
  const chunks = Buffer.alloc(photoLimits.bytes);
  png.copy(chunks);
  expect(cleanPhoto(chunks)).not.toEqual({ trouble: 'type' });
});
