import { type ConsumableNeed, type ConsumablePlan, type ForecastReason, forecastWords } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { procurementViewTexts as texts } from '../texts/procurement.ts';

/** Spare parts for a quarter, and the supplies of which nothing can be told. */
export function consumablesAnswer(plan: ConsumablePlan & { quarter: string; simulated: boolean }): Answer {
  const main = needsTable(plan.needs);
  return { data: plan, view: { simulated: plan.simulated, sections: [main, unknownTable(plan.unknown)], main } };
}

const needsTable = (rows: readonly ConsumableNeed[]) =>
  table<ConsumableNeed>({
    title: texts.consumables,
    rows,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'part', words: texts.part, value: ({ part }) => part },
      { key: 'devices', words: heads.devices, type: 'number', value: ({ devices }) => devices },
      { key: 'before', words: texts.before, type: 'number', value: ({ before }) => before },
      { key: 'likely', words: texts.likely, type: 'number', value: ({ likely }) => likely },
      { key: 'most', words: texts.most, type: 'number', value: ({ most }) => most },
      { key: 'stock', words: texts.stock, type: 'number', value: ({ stock }) => stock },
      { key: 'toBuy', words: texts.toBuy, type: 'number', value: ({ toBuy }) => toBuy },
    ],
  });

const unknownTable = (rows: ConsumablePlan['unknown']) =>
  table<ConsumablePlan['unknown'][number]>({
    title: texts.suppliesUnknown,
    rows,
    most: 20,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'device', words: heads.device, value: ({ deviceName, device }) => deviceName ?? device },
      { key: 'part', words: texts.part, value: ({ description }) => description },
      { key: 'reason', words: heads.reason, value: ({ reason }) => forecastWords[reason as ForecastReason] ?? reason },
    ],
  });
