import type { Words } from '@motcua/contract';
import { z } from 'zod';
import { stackSchema } from './stack-file.ts';
import { stackTexts } from './texts.ts';

/** One key of a stack file, for its reference page. */
export interface StackKey {
  /** As `places[].hosts[].port`. */
  key: string;
  type: string;
  required: boolean;
  /** What counts when it is left out; null when nothing does. */
  fallback: string | null;
  words: Words;
}

interface Node {
  type?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  minimum?: number;
  maximum?: number;
}

/** Every key of a stack file in the order of the schema. */
export function describeStack(): StackKey[] {
  const root: Node = JSON.parse(JSON.stringify(z.toJSONSchema(stackSchema, { io: 'input', unrepresentable: 'any' })));
  return keysOf(root, '');
}

function keysOf({ properties = {}, required = [] }: Node, before: string): StackKey[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    const key = `${before}${name}`;
    const row = {
      ...{ key, type: typeOf(node), required: required.includes(name) },
      fallback: node.default === undefined ? null : JSON.stringify(node.default),
      words: stackTexts[key] ?? { vi: '', en: '' },
    };
    const inner = node.items === undefined ? keysOf(node, `${key}.`) : keysOf(node.items, `${key}[].`);
    return [row, ...inner];
  });
}

function typeOf(node: Node): string {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum !== undefined) return node.enum.map(String).join(' | ');
  if (node.items !== undefined) return `list of ${typeOf(node.items)}`;
  if (node.type === 'object') return 'table';
  const range = [node.minimum, node.maximum].filter((bound) => bound !== undefined && Math.abs(bound) < 2 ** 53);
  const known = node.format === undefined || node.format.includes('_') ? node.type : node.format;
  return `${known ?? 'any'}${range.length === 2 ? ` ${range.join('…')}` : ''}`;
}
