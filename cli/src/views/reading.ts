import { DeviceForecast, DeviceReading } from '@motcua/contract';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { levelWords, partWords } from '../texts/levels.ts';
import { probeTexts as texts } from '../texts/probe.ts';
import { readingTexts } from '../texts/readings.ts';
import { reasonsIn } from './devices.ts';
import { counterUnitIn, daysLeftColumn, pagesIn } from './forecast.ts';

/** What the last reading of a device holds beyond its health, and what follows from those before it where that is known. */
export function readingSections(raw: unknown, rawForecast?: unknown): Section[] {
  const forecast = DeviceForecast.safeParse(rawForecast).data;
  const { success, data } = DeviceReading.safeParse(raw);
  if (!success) return [];
  const { parts, supplies, trays } = data;
  return [
    identity(data, forecast),
    ...(parts.length === 0 ? [] : [partsTable(parts)]),
    ...(supplies.length === 0 ? [] : [suppliesTable(supplies, forecast)]),
    ...(trays.length === 0 ? [] : [traysTable(trays)]),
  ];
}

const identity = (
  { identity: { vendor, model, serial, firmware, uri }, message, pageCount, pageCountUnit, queuedJobs }: DeviceReading,
  forecast: DeviceForecast | undefined,
): Section => ({
  is: 'facts',
  title: texts.reading,
  facts: [
    { words: texts.vendor, value: vendor },
    { words: texts.model, value: model },
    { words: texts.serial, value: serial },
    { words: texts.firmware, value: firmware },
    { words: texts.uri, value: uri },
    { words: texts.message, value: message },
    { words: texts.pageCount, value: pageCount, type: 'number' },
    { words: heads.unitOfCount, value: counterUnitIn(pageCountUnit) },
    ...(forecast === undefined ? [] : [{ words: readingTexts.pagesPerDay, value: pagesIn(forecast) }]),
    { words: texts.queuedJobs, value: queuedJobs, type: 'number' },
  ],
});

const partsTable = (rows: DeviceReading['parts']): Section =>
  table<DeviceReading['parts'][number]>({
    title: texts.parts,
    rows,
    columns: [
      { key: 'part', words: heads.name, value: ({ part }) => partWords[part] ?? part },
      { key: 'health', words: heads.health, type: 'health', value: ({ health }) => health },
      { key: 'reasons', words: heads.reasons, value: ({ reasons }) => reasonsIn(reasons) },
    ],
  });

const suppliesTable = (rows: DeviceReading['supplies'], forecast: DeviceForecast | undefined): Section =>
  table<DeviceReading['supplies'][number]>({
    title: texts.supplies,
    rows,
    columns: [
      { key: 'description', words: heads.name, value: ({ description, index }) => description ?? index },
      { key: 'type', words: heads.kind, value: ({ type }) => type },
      { key: 'percent', words: texts.percent, type: 'number', value: ({ percent }) => percent },
      { key: 'levelState', words: texts.levelState, value: ({ levelState }) => levelWords[levelState] },
      ...(forecast === undefined
        ? []
        : [
            daysLeftColumn<DeviceReading['supplies'][number]>((row) =>
              forecast.supplies.find(({ index }) => index === row.index),
            ),
          ]),
    ],
  });

const traysTable = (rows: DeviceReading['trays']): Section =>
  table<DeviceReading['trays'][number]>({
    title: texts.trays,
    rows,
    columns: [
      { key: 'name', words: heads.name, value: ({ name, index }) => name ?? index },
      { key: 'percent', words: texts.percent, type: 'number', value: ({ percent }) => percent },
      { key: 'levelState', words: texts.levelState, value: ({ levelState }) => levelWords[levelState] },
      { key: 'status', words: heads.state, value: ({ status }) => status },
    ],
  });
