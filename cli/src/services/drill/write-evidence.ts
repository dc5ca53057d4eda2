import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fill } from '@motcua/contract';
import { type DrillResult, drillSteps } from '@motcua/infra';
import { evidenceTexts as texts } from '../../texts/drill.ts';

/** Writes what a drill showed into a folder, in both languages with the figures beside; gives the file. */
export async function writeEvidence(result: DrillResult, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const name = `${result.startedAt.slice(0, 19).replaceAll(':', '')}-drill-${result.fault}`;
  const file = resolve(folder, `${name}.md`);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  await writeFile(file, `${page(result, 'vi')}\n---\n\n${page(result, 'en')}`);
  return file;
}

function page(result: DrillResult, language: 'vi' | 'en'): string {
  const say = (words: { vi: string; en: string }, params = {}) => fill(words[language], params);
  const figures = [
    [texts.rto, result.rtoSeconds ?? '–'],
    [texts.agentsRto, result.agentsRtoSeconds ?? '–'],
    [texts.acknowledged, result.acknowledgedReports],
    [texts.lost, result.lostReports],
    [texts.doubled, result.duplicatedEffects],
    [texts.split, result.splitWrites],
  ] as const;
  const steps = result.steps.map(({ step, at, seconds }) => `| ${at} | ${say(drillSteps[step].what)} | ${seconds} |`);
  return [
    `# ${say(texts.title, { fault: result.fault, stack: result.stack })}`,
    ...(result.simulated ? [`**${say(texts.simulated)}**`] : []),
    say(texts.what, { startedAt: result.startedAt, struck: result.struck, took: result.took, agents: result.agents }),
    ['| | |', '| --- | --- |', ...figures.map(([words, value]) => `| ${say(words)} | ${value} |`)].join('\n'),
    [`| ${say(texts.at)} | ${say(texts.step)} | ${say(texts.seconds)} |`, '| --- | --- | --- |', ...steps].join('\n'),
    '',
  ].join('\n\n');
}
