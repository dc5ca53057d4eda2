import type { DeviceReadings, PastReading, SupplyForecast, Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { levelWords } from '../texts/levels.ts';
import { probeTexts } from '../texts/probe.ts';
import { readingTexts as texts } from '../texts/readings.ts';
import { reasonsIn } from './devices.ts';
import { counterUnitIn, daysLeftColumn, pagesIn } from './forecast.ts';

/** A device over time, and what is to be expected of it. */
export function readingsAnswer(data: DeviceReadings, simulated: boolean): Answer {
  const history = historyTable(data.readings);
  const supplies: Section[] = data.supplies.length === 0 ? [] : [suppliesTable(data.supplies)];
  return {
    data: { simulated, ...data },
    view: { simulated, main: history, sections: [facts(data), ...supplies, history] },
  };
}

const facts = (data: DeviceReadings): Section => ({
  is: 'facts',
  facts: [
    { words: heads.device, value: data.device },
    { words: heads.since, value: data.from, type: 'instant' },
    { words: heads.until, value: data.to, type: 'instant' },
    { words: texts.pagesPerDay, value: pagesIn(data) },
  ],
});

const suppliesTable = (rows: readonly SupplyForecast[]): Section =>
  table<SupplyForecast>({
    title: probeTexts.supplies,
    rows,
    columns: [
      { key: 'description', words: heads.name, value: ({ description, index }) => description ?? index },
      { key: 'percent', words: probeTexts.percent, type: 'number', value: ({ percent }) => percent },
      { key: 'levelState', words: probeTexts.levelState, value: ({ levelState }) => levelWords[levelState] },
      daysLeftColumn<SupplyForecast>((row) => row),
    ],
  });

const historyTable = (rows: readonly PastReading[]) =>
  table<PastReading>({
    title: texts.history,
    rows,
    empty: texts.noReadings,
    columns: [
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'health', words: heads.health, type: 'health', value: ({ health }) => health },
      { key: 'reasons', words: heads.reasons, value: ({ reasons }) => reasonsIn(reasons) },
      { key: 'pageCount', words: probeTexts.pageCount, type: 'number', value: ({ pageCount }) => pageCount },
      { key: 'pageCountUnit', words: heads.unitOfCount, value: unitOf, wide: true },
      { key: 'supplies', words: probeTexts.supplies, value: ({ supplies }) => levelsIn(supplies) },
    ],
  });

const unitOf = ({ pageCountUnit }: PastReading) => counterUnitIn(pageCountUnit);

/** Every supply with what is left of it: a number, or what the device says in its place. */
function levelsIn(supplies: PastReading['supplies']): Words | null {
  if (supplies.length === 0) return null;
  const said = (language: 'vi' | 'en') =>
    supplies
      .map(({ index, description, percent, levelState }) => {
        const level = percent === null ? levelWords[levelState][language] : `${percent} %`;
        return `${description ?? index}: ${level}`;
      })
      .join('; ');
  return { vi: said('vi'), en: said('en') };
}
