import { describe, expect, test } from 'vitest';
import { commandLoaders } from '../src/commands.ts';
import { bashScript } from '../src/completion/bash.ts';
import { describeTree } from '../src/completion/describe-tree.ts';
import { resolveCommand } from '../src/dispatch/resolve-command.ts';
import { commandHelp } from '../src/help/command-help.ts';
import { rootHelp } from '../src/help/list-help.ts';
import * as columns from '../src/texts/columns.ts';
import type { CommandText } from '../src/texts/command-text.ts';
import { type CommandId, commandTexts } from '../src/texts/commands.ts';
import * as config from '../src/texts/config.ts';
import * as demo from '../src/texts/demo.ts';
import * as discover from '../src/texts/discover.ts';
import * as doctor from '../src/texts/doctor.ts';
import * as errors from '../src/texts/errors.ts';
import * as flags from '../src/texts/flags.ts';
import * as help from '../src/texts/help.ts';
import * as probe from '../src/texts/probe.ts';
import * as probeOthers from '../src/texts/probe-others.ts';
import * as readings from '../src/texts/readings.ts';
import * as standards from '../src/texts/standards.ts';
import * as talk from '../src/texts/talk.ts';
import * as values from '../src/texts/values.ts';
import * as views from '../src/texts/views.ts';

const ids = Object.keys(commandTexts) as CommandId[];
const tree = await describeTree(commandLoaders, 'en');

test('the tree of commands is what it was', () => {
  const flagsOf = ({ flags: list }: (typeof tree)[number]) =>
    list.map(({ name, char }) => (char ? `-${char} --${name}` : `--${name}`));
  const common = new Set(['-o --output', '--as-of', '--lang', '--quiet', '--no-color', '--debug']);
  const lines = tree.map((command) =>
    `${command.id}: ${flagsOf(command)
      .filter((flag) => !common.has(flag))
      .join(' ')}`.trim(),
  );
  expect(lines.join('\n')).toMatchSnapshot();
});

describe.each(ids)('%s', (id) => {
  const text: CommandText = commandTexts[id];

  test.each(text.examples)('has an example that its own flags can read: $line', async ({ line }) => {
    const words =
      line
        .split(/ (?:>>?|\|) /)[0]
        ?.split(' ')
        .slice(1) ?? [];
    const request = resolveCommand(words, ids);
    expect(request).toMatchObject({ is: 'run', id });
    const known = tree.find((command) => command.id === id)?.flags ?? [];
    const used = words.filter((word) => word.startsWith('-') && word !== '-');
    for (const flag of used)
      expect(known.some(({ name, char }) => flag === `--${name}` || flag === `-${char}`)).toBe(true);
  });

  test('has help in both languages, with everything described', async () => {
    const { default: command } = await commandLoaders[id]();
    const of = (language: 'vi' | 'en') => commandHelp({ id, text, command, language, columns: 100 });
    expect(of('vi')).toContain('VÍ DỤ');
    expect(of('en')).toContain('EXAMPLES');
    expect(of('vi')).not.toBe(of('en'));
    for (const { summary } of tree.find((shape) => shape.id === id)?.flags ?? []) expect(summary).not.toBe('');
  });
});

test('root help lists every command and every exit code', () => {
  const text = rootHelp({ language: 'vi', columns: 100, version: '0' });
  for (const id of ids) expect(text).toContain(`  ${id} `);
  for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 130]) expect(text).toMatch(new RegExp(`^ {2}${code} `, 'm'));
});

test('no text lacks a language', () => {
  const missing = Object.entries({
    columns,
    config,
    demo,
    discover,
    doctor,
    errors,
    flags,
    help,
    readings,
    standards,
    talk,
    values,
    views,
  })
    .flatMap(([file, texts]) => wordsIn(texts).map((words) => ({ file, ...words })))
    .filter(({ vi, en }) => vi.trim() === '' || en.trim() === '');
  expect(missing).toEqual([]);
});

test('both languages of a text have the same placeholders', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted();
  const all = wordsIn({
    columns,
    config,
    demo,
    discover,
    doctor,
    errors,
    flags,
    help,
    probe,
    probeOthers,
    readings,
    standards,
    talk,
    values,
    views,
    commandTexts,
  });
  expect(all.length).toBeGreaterThan(250);
  expect(all.filter(({ vi, en }) => holes(vi).join() !== holes(en).join())).toEqual([]);
});

test('the completion script of bash names every command', () => {
  const script = bashScript(tree);
  for (const id of ids) expect(script).toContain(`"${id}") flags="--help`);
});

/** Every pair of texts in a value, however deep. */
function wordsIn(value: unknown): { vi: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value) return [value as { vi: string; en: string }];
  return Object.values(value).flatMap(wordsIn);
}
