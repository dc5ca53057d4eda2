import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fill, type Language } from '@motcua/contract';
import { type DrillResult, drillSteps } from '@motcua/infra';
import { evidenceTexts as texts } from '../../texts/drill.ts';
import { drillFigures } from './drill-figures.ts';
import { drillsTable } from './drills-table.ts';

/** Writes what a drill showed into a folder, in both languages with the figures beside, and the table of all drills there; gives the file. */
export async function writeEvidence(result: DrillResult, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = `${result.startedAt.slice(0, 19).replaceAll(':', '')}-drill-${result.fault}`;
  const file = resolve(folder, `${name}.md`);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  await writeFile(file, `${page(result, 'vi')}\n---\n\n${page(result, 'en')}`);
  await writeFile(join(folder, 'drills.md'), drillsTable(await readDrills(folder)));
  return file;
}

/** The figures of every drill that was written into a folder. */
async function readDrills(folder: string): Promise<DrillResult[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}.*-drill-[a-z]+\.json$/.test(name)).toSorted();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

function page(result: DrillResult, language: Language): string {
  const say = (words: { vi: string; en: string }, params = {}) => fill(words[language], params);
  const { fault, stack, startedAt, seed, primary, standby, agents } = result;
  const figures = drillFigures(result).map(([words, value]) => `| ${say(words)} | ${value ?? '–'} |`);
  const steps = result.steps.map(({ step, at, seconds }) => `| ${at} | ${say(drillSteps[step].what)} | ${seconds} |`);
  return [
    `# ${say(texts.title, { fault, stack })}`,
    ...(result.simulated ? [`**${say(texts.simulated)}**`] : []),
    ...(result.outsideWindow === null ? [] : [`**${say(texts.outside, { reason: result.outsideWindow.reason })}**`]),
    say(texts.what, { startedAt, seed, primary, standby, agents }),
    ['| | |', '| --- | --- |', ...figures].join('\n'),
    [`| ${say(texts.at)} | ${say(texts.step)} | ${say(texts.seconds)} |`, '| --- | --- | --- |', ...steps].join('\n'),
    '',
  ].join('\n\n');
}
