import { DeviceReadings, DeviceRow } from '@motcua/contract';
import { expect, test } from 'vitest';
import { painter } from '../../src/render/paint.ts';
import { renderCsv } from '../../src/render/render-csv.ts';
import { renderView } from '../../src/render/render-view.ts';
import { deviceAnswer } from '../../src/views/device.ts';
import { readingsAnswer } from '../../src/views/readings.ts';

const black = { index: '1.1', description: 'Mực đen', percent: 37, levelState: 'measured' } as const;
const drum = { index: '1.2', description: 'Trống', percent: null, levelState: 'some-remaining' } as const;

const data = DeviceReadings.parse({
  device: 'd-1234567890ab',
  from: '2026-03-16T01:00:00.000Z',
  to: '2026-03-23T01:00:00.000Z',
  readings: [
    {
      ...{ at: '2026-03-21T01:00:00.000Z', health: 'down', reasons: ['media-empty'] },
      ...{ pageCount: 4000, pageCountUnit: 'impressions', supplies: [{ ...black, percent: 40 }, drum] },
    },
    {
      ...{ at: '2026-03-22T01:00:00.000Z', health: 'ok', reasons: [] },
      ...{ pageCount: null, pageCountUnit: null, supplies: [] },
    },
  ],
  next: null,
  supplies: [
    { ...black, daysLeft: { low: 9.4, likely: 11.3, high: 1200.6 }, reason: null },
    { ...drum, daysLeft: null, reason: 'not-measured' },
  ],
  pages: {
    ...{ perDay: 1150.5, unit: 'impressions', count: 3000 },
    ...{ from: '2026-03-02T01:00:00.000Z', to: '2026-03-22T01:00:00.000Z' },
  },
  pagesReason: null,
});

const style = (language: 'vi' | 'en') => ({ language, columns: 160, wide: false, paint: painter(false) }) as const;

test.each(['vi', 'en'] as const)('the history of a device as a person reads it in %s', (language) => {
  expect(renderView(readingsAnswer(data, true).view, style(language))).toMatchSnapshot();
});

test('a device without a history says so, and why nothing can be told of its pages', () => {
  const nothing = { ...data, readings: [], supplies: [], pages: null, pagesReason: 'too-little-data' };
  expect(renderView(readingsAnswer(nothing, false).view, style('en'))).toMatchSnapshot();
});

test('CSV has one row for each reading, times as they are', () => {
  const { main } = readingsAnswer(data, false).view;
  if (main === undefined) throw new Error('the answer has a main table');
  expect(renderCsv({ table: main, simulated: false, language: 'en' }).split('\r\n').slice(0, 2)).toEqual([
    '\ufeffat,health,reasons,pageCount,pageCountUnit,supplies',
    '2026-03-21T01:00:00.000Z,down,Out of paper,4000,impressions,"Mực đen: 40 %; Trống: some is left, how much is not known"',
  ]);
});

test('a device is shown with how long each of its supplies lasts', () => {
  const reading = {
    ...{ key: 'cups:a', kind: 'printer', name: 'a', health: 'ok', reasons: [], raw: [], message: null },
    ...{ observedAt: '2026-03-22T01:00:00Z', parts: [], trays: [], pageCount: 4000, queuedJobs: 0 },
    identity: { vendor: null, model: null, serial: null, firmware: null, uuid: null, macs: [], uri: null },
    supplies: [{ ...black, type: 'toner', colorant: 'black', rawLevel: 37, rawMax: 100 }],
  };
  const { supplies, pages, pagesReason } = data;
  const row = DeviceRow.parse({
    ...{ id: data.device, tag: null, kind: 'printer', name: 'a', unit: '00364', agent: 'pc-1', key: 'cups:a' },
    ...{ health: 'ok', reasons: [], raw: [], declared: false, observed: true, lastSeenAt: null, since: null },
    ...{ reading, forecast: { supplies, pages, pagesReason } },
  });
  const text = renderView(deviceAnswer(row, false).view, style('en'));
  expect(text).toMatch(/^Mực đen {2}toner +37 {2}measured +11 \(9–1,201\)$/m);
  expect(text).toMatch(/^Counted a day +1,150\.5 impressions$/m);
});
