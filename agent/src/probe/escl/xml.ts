import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { failure, type Outcome, success } from '../outcome.ts';
import type { XmlElement } from './element.ts';

/** What a scanner's document may hold; real ones stay far below. */
const most = { depth: 32, elements: 20_000, attributes: 2_000, text: 8_192 } as const;

/**
 * A document as a tree. A document type is refused, so that nothing can be declared that grows; the five entities of
 * XML itself are all that is known. The bytes come from a device: damage is an outcome, and the work is bounded.
 */
export function readXml(bytes: Uint8Array): Outcome<XmlElement> {
  try {
    const root = parse(new TextDecoder().decode(bytes));
    return root === undefined ? failure('device-unreadable', 'an empty document') : success(root);
  } catch (error) {
    return failure('device-unreadable', error instanceof Error ? error.message : String(error));
  }
}

function parse(text: string): XmlElement | undefined {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const top: XmlElement = { name: '', text: '', children: [] };
  const open: XmlElement[] = [top];
  let [elements, attributes] = [0, 0];
  const addText = (more: string) => {
    const current = open.at(-1) ?? top;
    if (current.text.length < most.text) current.text = (current.text + more).slice(0, most.text);
  };
  parser.on('doctype', () => refuse('a document type, which no scanner needs'));
  // They are not kept, but a tag that has a hundred thousand costs twenty times its length until it ends.
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > most.attributes) refuse('too many attributes');
  });
  parser.on('opentag', ({ name }: SaxesTagPlain) => {
    elements += 1;
    if (elements > most.elements || open.length > most.depth) refuse('too many elements');
    const element = { name: name.replace(/^.*:/, ''), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  // Without a handler of our own, the parser throws at the first thing that is not well-formed.
  parser.write(text).close();
  return top.children[0];
}

/** Ends the parse; caught where the parse was begun. */
function refuse(why: string): never {
  throw new Error(why);
}
