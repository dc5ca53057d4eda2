import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostText, readForm } from '../../src/intake/read-form.ts';
import { boundaryOf, readMultipart } from '../../src/intake/read-multipart.ts';

const boundary = '----WebKitFormBoundaryx7';
const type = `multipart/form-data; boundary=${boundary}`;
const part = (head: string, body: string | Buffer) =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body as string),
    Buffer.from('\r\n'),
  ]);
const form = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
const once = part('name="once"', 'abcdefghijklmnop');

test('a form of a browser gives its fields and its files, whatever the files are called', () => {
  const file = part(
    'name="photo"; filename="../../etc/passwd"\r\nContent-Type: image/png',
    Buffer.from([0, 1, 13, 10]),
  );
  const filled = readForm(
    form(part('name="about"', '00364-PR-01'), once, part('name="text"', 'Kẹt\r\ngiấy'), file),
    type,
  );
  expect(filled).toEqual({
    ...{ about: '00364-PR-01', what: '', text: 'Kẹt giấy', masked: false, once: 'abcdefghijklmnop', trap: '' },
    photos: [Buffer.from([0, 1, 13, 10])],
  });
  expect(JSON.stringify(filled)).not.toContain('passwd');
});

test('a browser without files sends a plain form', () => {
  const body = Buffer.from('about=x&what=jam&once=abcdefghijklmnop&text=K%E1%BA%B9t');
  expect(readForm(body, 'application/x-www-form-urlencoded')).toMatchObject({ what: 'jam', text: 'Kẹt', photos: [] });
});

test('numbers of people are masked, also in other digits and with marks between', () => {
  const text = 'Gọi ０９１２ 345 678 hoặc lan@phuong.vn, CCCD 001203004567, máy 00364-PR-01';
  const filled = readForm(form(once, part('name="text"', text)), type);
  expect(filled).toMatchObject({ masked: true, text: 'Gọi *** hoặc ***, CCCD ***, máy 00364-PR-01' });
});

test('words are cut at their limit', () => {
  const filled = readForm(form(once, part('name="text"', 'ữ'.repeat(5000))), type);
  expect([...(filled?.text ?? '')].length).toBe(mostText);
});

test.each([
  ['a form that does not end', part('name="a"', 'x')],
  ['one without its mark', form(part('name="a"', 'x'))],
  ['too many parts', form(once, ...Array.from({ length: 20 }, () => part('name="a"', 'x')))],
  ['a head without end', form(Buffer.from(`--${boundary}\r\n${'x'.repeat(5000)}\r\n\r\nx\r\n`))],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', (_, body) => {
  expect(readForm(body, type)).toBeNull();
});

test('the boundary is read from the content type, in quotes or not', () => {
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
  expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc');
  expect(boundaryOf(`multipart/form-data; boundary=${'x'.repeat(80)}`)).toBeNull();
  expect(boundaryOf('multipart/mixed; boundary=abc')).toBeNull();
});

test('any bytes give parts within them or nothing', () => {
  const pieces = fc.constantFrom(
    '--b',
    '\r\n',
    '--',
    'Content-Disposition: form-data; name="a"',
    '\r\n\r\n',
    'x',
    '\0',
  );
  const soup = fc.array(pieces, { maxLength: 60 }).map((list) => Buffer.from(list.join(''), 'latin1'));
  const bytes = fc.uint8Array({ maxLength: 600 }).map((list) => Buffer.from(list));
  fc.assert(
    fc.property(fc.oneof(soup, bytes), fc.string({ maxLength: 80 }), (body, contentType) => {
      const parts = readMultipart(body, 'b') ?? [];
      expect(parts.reduce((sum, one) => sum + one.bytes.length, 0)).toBeLessThanOrEqual(body.length);
      readForm(body, `multipart/form-data; boundary=${contentType}`);
    }),
    { numRuns: 2000 },
  );
});

test('parts come back as they were, whatever is in them', () => {
  const value = fc.uint8Array({ maxLength: 300 }).map((list) => Buffer.from(list));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 10 }), (values) => {
      const body = form(...values.map((bytes) => part('name="a"; filename="x"', bytes)));
      expect(readMultipart(body, boundary)?.map(({ bytes }) => bytes)).toEqual(values);
    }),
  );
});
