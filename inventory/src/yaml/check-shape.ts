import type { Params } from '@motcua/contract';
import type { z } from 'zod';
import { yamlLimits } from './limits.ts';
import type { FieldPath } from './locate.ts';
import { type Problem, problem } from './problem.ts';
import type { YamlDocument } from './read-yaml.ts';
import { type YamlWord, yamlWords } from './words.ts';

type Issue = z.core.$ZodIssue;

/** Applies a schema to a document; each mismatch becomes a problem at its own line. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  document: YamlDocument,
): { value: T; problems: [] } | { value: null; problems: Problem[] } {
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    value: null,
    problems: parsed.error.issues.slice(0, yamlLimits.problems).flatMap((issue) => describe(issue, document)),
  };
}

function describe(issue: Issue, document: YamlDocument): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const field = [...issue.path, key];
      return problem(document.locate(field, 'key'), fieldName(field), yamlWords.unknownKey, { key: key.slice(0, 60) });
    });
  }
  const { word, params } = inWords(issue);
  return [problem(document.locate(issue.path), fieldName(issue.path), yamlWords[word], params)];
}

const ofType: Readonly<Record<string, YamlWord>> = { object: 'notFields', record: 'notFields', array: 'notList' };
const isMissing = ({ message }: Issue) => message.endsWith('undefined');

function inWords(issue: Issue): { word: YamlWord; params?: Params } {
  switch (issue.code) {
    case 'invalid_type':
      return { word: isMissing(issue) ? 'missing' : (ofType[issue.expected] ?? 'notText') };
    case 'invalid_value':
      return { word: 'notOneOf', params: { wanted: issue.values.map(String).join(', ') } };
    case 'invalid_union':
      return {
        word: 'notOneOf',
        params: { wanted: ('options' in issue ? issue.options : [])?.map(String).join(', ') ?? '' },
      };
    case 'too_small':
      return { word: 'tooSmall', params: { limit: String(issue.minimum) } };
    case 'too_big':
      return { word: 'tooBig', params: { limit: String(issue.maximum) } };
    case 'custom':
      return ownWords(issue);
    default:
      return { word: 'other', params: { detail: issue.message.slice(0, 200) } };
  }
}

/** The scalars of `scalars.ts` name their own words. */
const ownWords = (issue: Issue & { code: 'custom' }): { word: YamlWord; params: Params } => ({
  word: isYamlWord(issue.params?.word) ? issue.params.word : 'other',
  params: {
    value: String(issue.params?.value).slice(0, 60),
    limit: Number(issue.params?.limit ?? 0),
    detail: issue.message,
  },
});

const isYamlWord = (word: unknown): word is YamlWord => typeof word === 'string' && word in yamlWords;

/** `spec.devices[3].kind`. */
const fieldName = (field: FieldPath): string =>
  field
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
