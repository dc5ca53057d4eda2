import type { Supply } from '@motcua/contract';

/** What a point in a device's history keeps of a supply. */
export type SupplyLevel = Pick<Supply, 'index' | 'description' | 'percent' | 'levelState' | 'rawLevel' | 'rawMax'>;

type Packed = [
  index: string,
  description: string | null,
  percent: number | null,
  levelState: SupplyLevel['levelState'],
  rawLevel: number | null,
  rawMax: number | null,
];

/** Levels as text, without the names of the keys: there are millions of them. */
export const packSupplies = (supplies: readonly SupplyLevel[]): string =>
  supplies.length === 0
    ? '[]'
    : JSON.stringify(
        supplies.map(
          ({ index, description, percent, levelState, rawLevel, rawMax }): Packed => [
            ...([index, description, percent, levelState, rawLevel, rawMax] as const),
          ],
        ),
      );

/** The same, back again. */
export const unpackSupplies = (text: string): SupplyLevel[] =>
  (JSON.parse(text) as Packed[]).map(([index, description, percent, levelState, rawLevel, rawMax]) => ({
    index,
    description,
    percent,
    levelState,
    rawLevel,
    rawMax,
  }));
