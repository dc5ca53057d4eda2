import { readLevel, type Supply, type Tray } from '@motcua/contract';
import type { IppAttributes } from '../../probe/ipp/message.ts';
import { subUnitStatus } from '../sub-unit-status.ts';
import { clip, clipOrNull } from '../text.ts';
import { keyLists, listNumber, texts } from './ipp-values.ts';
import { markerSupplies } from './markers.ts';

/** Supplies as the device tells them: by printer-supply where it has it, else by CUPS' markers. */
export function ippSupplies(attributes: IppAttributes): Supply[] {
  const descriptions = texts(attributes, 'printer-supply-description');
  const supplies = keyLists(attributes, 'printer-supply').map((list, at) => toSupply(list, at, descriptions[at]));
  return (supplies.length > 0 ? supplies : markerSupplies(attributes)).slice(0, 128);
}

/** PWG 5100.13, printer-supply: keys and levels are those of prtMarkerSuppliesTable. */
function toSupply(list: ReadonlyMap<string, string>, at: number, description: string | undefined): Supply {
  const [rawMax, rawLevel] = [listNumber(list, 'maxcapacity'), listNumber(list, 'level')];
  const colorant = clipOrNull(list.get('colorantname'), 64);
  return {
    index: clip(list.get('index') ?? String(at + 1), 64),
    rawMax,
    rawLevel,
    ...readLevel(rawLevel, rawMax, list.get('unit') === 'percent'),
    description: clipOrNull(description, 256),
    type: clipOrNull(list.get('type'), 64),
    colorant: colorant === 'unknown' ? null : colorant,
  };
}

/** Paper trays by printer-input-tray (PWG 5100.13; prtInputTable). */
export const ippTrays = (attributes: IppAttributes): Tray[] =>
  keyLists(attributes, 'printer-input-tray')
    .slice(0, 64)
    .map((list, at) => {
      const [rawMax, rawLevel, rawStatus] = ['maxcapacity', 'level', 'status'].map((key) => listNumber(list, key));
      return {
        index: String(at + 1),
        rawMax: rawMax ?? null,
        rawLevel: rawLevel ?? null,
        ...readLevel(rawLevel ?? null, rawMax ?? null),
        name: clipOrNull(list.get('name'), 256),
        rawStatus: rawStatus ?? null,
        status: subUnitStatus(rawStatus ?? null),
      };
    });
