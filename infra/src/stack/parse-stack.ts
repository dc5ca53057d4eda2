import { ExpectedError } from '@motcua/contract';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Stack, stackSchema, stackVersion } from './stack-file.ts';

/** Before each key of ours in a stack file. */
const project = 'motcua:';

const fileSchema = z.looseObject({ config: z.record(z.string(), z.unknown()) });

/** The stack that the text of a Pulumi.STACK.yaml describes; its first mistake by file, key and reason otherwise. */
export function parseStack(text: string, path: string): Stack {
  const invalid = (key: string, reason: string) => new ExpectedError('E_DC_STACK_INVALID', { path, key, reason });
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (cause) {
    throw invalid('YAML', cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
  }
  const read = fileSchema.safeParse(raw);
  if (!read.success) throw invalid('config', 'there is no such section, or it is no table of keys');
  const ours = Object.entries(read.data.config).flatMap(([key, value]) =>
    key.startsWith(project) ? [[key.slice(project.length), plain(value)] as const] : [],
  );
  return checkStack(Object.fromEntries(ours), path);
}

/** The stack that values of the configuration describe. */
export function checkStack(values: Readonly<Record<string, unknown>>, path: string): Stack {
  // A newer form has keys that this Motcua cannot know, so its version is said and not the first strange key.
  const { schema = stackVersion } = values;
  if (schema !== stackVersion) {
    throw new ExpectedError('E_DC_STACK_SCHEMA', { path, found: JSON.stringify(schema), known: stackVersion });
  }
  const stack = stackSchema.safeParse(values);
  if (stack.success) return stack.data;
  const issue = stack.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const key = [...(issue?.path ?? []), ...unknown].reduce<string>(
    (before, part) =>
      typeof part === 'number' ? `${before}[${part}]` : `${before}${before === '' ? '' : '.'}${String(part)}`,
    '',
  );
  throw new ExpectedError('E_DC_STACK_INVALID', { path, key: `${project}${key}`, reason: issue?.message ?? '' });
}

/** Pulumi writes numbers and switches of a stack file anew as text, and gives tables as JSON. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
