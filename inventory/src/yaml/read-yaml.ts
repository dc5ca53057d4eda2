import { Composer, type Document, isNode, isScalar, LineCounter, type ParsedNode, Parser } from 'yaml';
import { type SourceFile, yamlLimits } from './limits.ts';
import { type FieldPath, locate } from './locate.ts';
import { type Plain, toPlain } from './plain.ts';
import { type Problem, problem, type SourcePoint } from './problem.ts';
import { type YamlWord, yamlWords } from './words.ts';

/** One document of a file, with the way back to its lines. */
export interface YamlDocument {
  value: Plain;
  /** Where a field stands, or its nearest ancestor when it is missing; of a key instead of its value when asked. */
  locate(field: FieldPath, part?: 'key' | 'value'): SourcePoint;
}

/**
 * Reads the documents of a file one after the other, so that only one syntax tree is in memory; what is wrong is added to
 * `problems`. Every scalar stays text: YAML's own guess would make the number 364 of the code 00364, and the truth value
 * false of the word No.
 */
export function* readYaml({ path, text }: SourceFile, problems: Problem[]): Generator<YamlDocument> {
  const lines = new LineCounter();
  const point = (offset: number): SourcePoint => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const add: Add = (offset, word, params) => {
    // Nobody corrects more in one go, and a file of nothing but errors must not fill the memory.
    if (problems.length < yamlLimits.problems) problems.push(problem(point(offset), '', yamlWords[word], params));
  };
  const composer = new Composer({ schema: 'failsafe', prettyErrors: false, uniqueKeys: false, strict: true });
  try {
    for (const document of composer.compose(new Parser(lines.addNewLine).parse(text))) {
      const value = hasContent(document) ? read(document, add) : undefined;
      if (value === undefined) continue;
      yield {
        value,
        locate: (field, part = 'value') => point(locate(document.contents, field, part) ?? document.range[0]),
      };
    }
  } catch (error) {
    // A file nested so deeply that the parser runs out of stack.
    if (!(error instanceof RangeError)) throw error;
    add(0, 'tooDeep', { limit: yamlLimits.depth });
  }
}

type Add = (offset: number, word: YamlWord, params?: Record<string, string | number>) => void;

/** Plain data, or undefined after a syntax error: what the parser guessed at then would add errors that are not there. */
function read(document: Document.Parsed<ParsedNode>, add: Add): Plain | undefined {
  for (const { message, pos } of document.errors) add(pos[0], 'syntax', { detail: firstLine(message) });
  if (document.errors.length > 0) return undefined;
  return toPlain(document.contents, (word, node, params) =>
    add((isNode(node) ? node.range?.[0] : undefined) ?? document.range[0], word, params),
  );
}

/** A file may end in `---`; what follows it is no document. */
const hasContent = ({ contents, errors }: Document.Parsed<ParsedNode>) =>
  errors.length > 0 || (isScalar(contents) ? contents.source !== '' : contents !== null);

const firstLine = (message: string) => message.split('\n', 1)[0]?.slice(0, 200) ?? '';
