import { expect, test } from 'vitest';
import { child, children } from '../../src/probe/escl/element.ts';
import { readXml } from '../../src/probe/escl/xml.ts';

const read = (text: string) => readXml(Buffer.from(text));
const refused = { ok: false, reason: 'device-unreadable' };

test('elements are known by their names without prefixes, with text, CDATA and the five entities', () => {
  const document = read('<a:x xmlns:a="u"><b>1 &lt; 2 &amp; 3</b><c:b xmlns:c="v"><![CDATA[<raw>]]></c:b></a:x>');
  const root = document.ok ? document.value : undefined;
  expect(root?.name).toBe('x');
  expect(child(root, 'b')?.text).toBe('1 < 2 & 3');
  expect(children(root, 'b').map(({ text }) => text)).toEqual(['1 < 2 & 3', '<raw>']);
});

test.each([
  {
    what: 'entities that multiply',
    text: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>`,
  },
  { what: 'an external entity', text: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>' },
  { what: 'any document type', text: '<!DOCTYPE html><html></html>' },
  { what: 'an entity that nobody declared', text: '<x>&boom;</x>' },
  { what: 'elements without end', text: '<x>'.repeat(100_000) },
  { what: 'elements without number', text: `<x>${'<y/>'.repeat(100_000)}</x>` },
  { what: 'half a document', text: '<x><y></y>' },
  { what: 'a web page', text: '<html><br><p>Hello</html>' },
  { what: 'nothing', text: '' },
  { what: 'noise', text: '\u0000\u0001\uFFFD<<<' },
])('$what is refused', ({ text }) => {
  expect(read(text)).toMatchObject(refused);
});

test('a text of a megabyte is cut', () => {
  const document = read(`<x>${'a'.repeat(1_000_000)}</x>`);
  expect(document.ok && document.value.text.length).toBe(8_192);
});
