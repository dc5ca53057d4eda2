import { Document, isSeq, visit } from 'yaml';

/** One document as text. What is null is left out; rows in lists take a line each, so that they compare by lines. */
export function print(value: object): string {
  const document = new Document(withoutNulls(value));
  visit(document, {
    Map: (_key, map, path) => {
      const inList = path.some((node) => isSeq(node));
      const holdsRows = map.items.some((pair) => isSeq(pair.value) && pair.value.items.length > 0);
      if (inList && !holdsRows) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]));
}
