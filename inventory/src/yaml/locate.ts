import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';

/** Names or numbers from the top of a document to a field. */
export type FieldPath = readonly PropertyKey[];

/** Offset of a field in its file, or of its nearest ancestor when it is missing. */
export function locate(root: unknown, field: FieldPath, part: 'key' | 'value'): number | undefined {
  let node = root;
  let found = offsetOf(node);
  for (const [depth, step] of field.entries()) {
    const next = child(node, step);
    const wantsKey = part === 'key' && depth === field.length - 1;
    found = offsetOf(wantsKey ? next.key : next.value) ?? offsetOf(next.key) ?? found;
    node = next.value;
  }
  return found;
}

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function child(node: unknown, step: PropertyKey): { key?: unknown; value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] };
  if (!isMap(node)) return {};
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return isPair(pair) ? { key: pair.key, value: pair.value } : {};
}
