import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fill, type Language, type Params, type Words } from '@motcua/contract';
import { type BrokenDrill, type DrillResult, drillSteps } from '@motcua/infra';
import { formatSecond } from '../../render/cell.ts';
import { evidenceTexts as texts } from '../../texts/drill.ts';
import { sayBroken } from './broken-drill.ts';
import { drillFigures } from './drill-figures.ts';
import { drillsTable } from './drills-table.ts';

/** Writes what a drill showed into a folder, in both languages with the figures beside, and the table of all drills there; gives the file. */
export const writeEvidence = (result: DrillResult, folder: string): Promise<string> =>
  write(result, { folder, middle: (language) => figuresOf(result, language) });

/** Writes where a drill was broken off and why, so that it is not forgotten: a line of the table as well. */
export const writeBroken = (drill: BrokenDrill, folder: string): Promise<string> =>
  write(drill, { folder, middle: (language) => `**${sayBroken(drill, language)}**` });

type Drill = DrillResult | BrokenDrill;

async function write(
  drill: Drill,
  { folder, middle }: { folder: string; middle: (language: Language) => string },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = `${drill.startedAt.slice(0, 19).replaceAll(':', '')}-drill-${drill.fault}`;
  const file = resolve(folder, `${name}.md`);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(drill, null, 2)}\n`);
  const pages = (['vi', 'en'] as const).map((language) => page(drill, { language, middle: middle(language) }));
  await writeFile(file, pages.join('\n---\n\n'));
  await writeFile(join(folder, 'drills.md'), drillsTable(await readDrills(folder)));
  return file;
}

/** Every drill that was written into a folder. */
async function readDrills(folder: string): Promise<Drill[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}.*-drill-[a-z]+\.json$/.test(name)).toSorted();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

const say = (words: Words, { language, ...params }: { language: Language } & Params): string =>
  fill(words[language], params);

function figuresOf(result: DrillResult, language: Language): string {
  const figures = drillFigures(result).map(([words, value]) => `| ${say(words, { language })} | ${value ?? '–'} |`);
  return ['| | |', '| --- | --- |', ...figures].join('\n');
}

function page(drill: Drill, { language, middle }: { language: Language; middle: string }): string {
  const { fault, stack, startedAt, seed, primary, standby, agents, outsideWindow } = drill;
  const head = `| ${say(texts.at, { language })} | ${say(texts.step, { language })} | ${say(texts.seconds, { language })} |`;
  const steps = drill.steps.map(
    ({ step, at, seconds }) => `| ${formatSecond(at)} | ${say(drillSteps[step].what, { language })} | ${seconds} |`,
  );
  return [
    `# ${say(texts.title, { language, fault, stack })}`,
    ...(drill.simulated ? [`**${say(texts.simulated, { language })}**`] : []),
    ...(outsideWindow === null ? [] : [`**${say(texts.outside, { language, reason: outsideWindow.reason })}**`]),
    say(texts.what, { language, startedAt: formatSecond(startedAt), seed, primary, standby, agents }),
    middle,
    [head, '| --- | --- | --- |', ...steps].join('\n'),
    '',
  ].join('\n\n');
}
