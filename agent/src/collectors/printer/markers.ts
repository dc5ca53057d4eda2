import { readLevel, type Supply } from '@motcua/contract';
import type { IppAttributes } from '../../probe/ipp/message.ts';
import { clipOrNull } from '../text.ts';
import { integers, texts } from './ipp-values.ts';

/** One marker of CUPS: `level` is a percentage or a special value of RFC 3805. */
interface Marker {
  index: string;
  name: string | null;
  type: string | null;
  level: number;
  low: number | null;
  high: number | null;
  /** Waste boxes fill up, everything else runs out; only then is a high level short of 100. */
  fills: boolean;
}

function markers(attributes: IppAttributes): Marker[] {
  const [names, types] = [texts(attributes, 'marker-names'), texts(attributes, 'marker-types')];
  const [lows, highs] = [integers(attributes, 'marker-low-levels'), integers(attributes, 'marker-high-levels')];
  return integers(attributes, 'marker-levels').map((level, at) => {
    const [low, high] = [lows[at] ?? null, highs[at] ?? null];
    const type = types[at] ?? null;
    const fills = /waste/i.test(`${type} ${names[at]}`) || (high !== null && high > 0 && high < 100 && (low ?? 0) <= 0);
    return { index: String(at + 1), name: names[at] ?? null, type, level, low, high, fills };
  });
}

/** Markers as supplies; of a waste box the space left is told, as the wire wants it. */
export function markerSupplies(attributes: IppAttributes): Supply[] {
  const colours = texts(attributes, 'marker-colors');
  return markers(attributes).map(({ index, name, type, level, fills }, at) => {
    const read = readLevel(level, 100);
    const percent = read.percent !== null && fills ? 100 - read.percent : read.percent;
    return {
      index,
      rawMax: 100,
      rawLevel: level,
      ...read,
      percent,
      description: clipOrNull(name, 256),
      type: clipOrNull(type, 64),
      colorant: clipOrNull(colours[at] === 'none' ? null : colours[at], 64),
    };
  });
}

/** What the levels say when the printer's own words do not: the marks are the printer's, not ours. */
export function markerReasons(attributes: IppAttributes): string[] {
  return markers(attributes).flatMap(({ level, low, high, fills, type }) => {
    if (level < 0) return [];
    if (fills) return high !== null && high > 0 && level >= high ? ['waste-almost-full'] : [];
    if (low === null || low <= 0 || level > low) return [];
    return [/toner/i.test(type ?? '') ? 'toner-low' : 'marker-supply-low'];
  });
}
