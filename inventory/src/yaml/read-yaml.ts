import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
} from 'yaml';
import { type SourceFile, yamlLimits } from './limits.ts';
import { type Plain, toPlain } from './plain.ts';
import { type Problem, problem, type SourcePoint } from './problem.ts';
import { yamlWords } from './words.ts';

/** Names or numbers from the top of a document to a field. */
export type FieldPath = readonly PropertyKey[];

/** One document of a file, with the way back to its lines. */
export interface YamlDocument {
  value: Plain;
  /** Where a field stands, or its nearest ancestor when it is missing; of a key instead of its value when asked. */
  locate(field: FieldPath, part?: 'key' | 'value'): SourcePoint;
}

/**
 * Reads the documents of a file. Every scalar stays text: YAML's own guess would make the number 364 of the code 00364,
 * and the truth value false of the word No.
 */
export function readYaml({ path, text }: SourceFile): { documents: YamlDocument[]; problems: Problem[] } {
  const lines = new LineCounter();
  const point = (offset: number): SourcePoint => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const parsed = parse(text, lines);
  if (parsed === null) {
    return { documents: [], problems: [problem(point(0), '', yamlWords.tooDeep, { limit: yamlLimits.depth })] };
  }
  const problems: Problem[] = [];
  const documents = parsed.filter(hasContent).flatMap((document): YamlDocument[] => {
    for (const { message, pos } of document.errors) {
      problems.push(problem(point(pos[0]), '', yamlWords.syntax, { detail: firstLine(message) }));
    }
    const start = document.range[0];
    const value = toPlain(document.contents, (word, node, params) =>
      problems.push(problem(point(offsetOf(node) ?? start), '', yamlWords[word], params)),
    );
    const locateField: YamlDocument['locate'] = (field, part = 'value') =>
      point(locate(document, field, part) ?? start);
    // What the parser guessed at after a syntax error would only add errors that are not there.
    return document.errors.length > 0 ? [] : [{ value, locate: locateField }];
  });
  return { documents, problems };
}

/** Null when the file is nested so deeply that the parser runs out of stack. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed<ParsedNode>[] | null {
  try {
    const options = { lineCounter, schema: 'failsafe', prettyErrors: false, uniqueKeys: false, strict: true } as const;
    const documents = parseAllDocuments(text, options);
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A file may end in `---`; what follows it is no document. */
const hasContent = ({ contents, errors }: Document.Parsed<ParsedNode>) =>
  errors.length > 0 || (isScalar(contents) ? contents.source !== '' : contents !== null);
const firstLine = (message: string) => message.split('\n', 1)[0]?.slice(0, 200) ?? '';

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function locate(document: Document.Parsed<ParsedNode>, field: FieldPath, part: 'key' | 'value'): number | undefined {
  let node: unknown = document.contents;
  let found = offsetOf(node);
  for (const [depth, step] of field.entries()) {
    const next = child(node, step);
    const wantsKey = part === 'key' && depth === field.length - 1;
    found = offsetOf(wantsKey ? next.key : next.value) ?? offsetOf(next.key) ?? found;
    node = next.value;
  }
  return found;
}

function child(node: unknown, step: PropertyKey): { key?: unknown; value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] };
  if (!isMap(node)) return {};
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return isPair(pair) ? { key: pair.key, value: pair.value } : {};
}
