import { deviceKinds } from '@motcua/contract';
import { oneOf, wholeNumber } from '../flags/define.ts';

/** `00364:pc=2` or, with what one cost, `00364:pc=2@18500000`. */
export function readReceipt(text: string) {
  const [, unit = '', item = '', quantity = '', cost] = /^([^:]*):([^=]*)=([^@]*)(?:@(.*))?$/s.exec(text) ?? [];
  const where = '--received';
  return {
    unit,
    item: oneOf(deviceKinds, item, where),
    quantity: wholeNumber(quantity, { min: 1, max: 10_000, where }),
    cost: cost === undefined ? null : wholeNumber(cost, { min: 0, max: 1_000_000_000_000, where }),
  };
}
