import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { yamlLimits } from './limits.ts';
import type { YamlWord } from './words.ts';

/** A document as plain data: every scalar is text as written, or null; what it means is the schema's to say. */
export type Plain = string | null | Plain[] | { [key: string]: Plain };

export type Report = (word: YamlWord, node: unknown, params?: Record<string, string | number>) => void;

const emptyForms = new Set(['', '~', 'null', 'Null', 'NULL']);

/** Turns a node into plain data; `report` hears of what cannot be. */
export function toPlain(node: unknown, report: Report, depth = 0): Plain {
  if (depth > yamlLimits.depth) {
    report('tooDeep', node, { limit: yamlLimits.depth });
    return null;
  }
  if (isMap(node)) return mapToPlain(node.items, report, depth);
  if (isSeq(node)) return node.items.map((item) => toPlain(item, report, depth + 1));
  if (isAlias(node)) report('alias', node);
  return isScalar(node) ? scalarToPlain(node) : null;
}

/** Only an unquoted empty word is null; `""` is an empty text, and `"null"` a word. */
function scalarToPlain({ value, type }: { value: unknown; type?: string | null }): string | null {
  const text = String(value ?? '');
  return (type ?? 'PLAIN') === 'PLAIN' && emptyForms.has(text) ? null : text;
}

function mapToPlain(pairs: readonly { key: unknown; value: unknown }[], report: Report, depth: number): Plain {
  const entries = new Map<string, Plain>();
  for (const { key, value } of pairs) {
    if (!isScalar(key)) report('keyNotText', key);
    const name = isScalar(key) ? String(key.value) : '';
    if (entries.has(name)) report('keyTwice', key, { key: name.slice(0, 60) });
    entries.set(name, toPlain(value as Node | null, report, depth + 1));
  }
  return Object.fromEntries(entries);
}
