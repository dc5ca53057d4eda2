import { nthKeys } from '../nth-key.ts';
import { meaningful } from '../text.ts';

const [unitSeparator, recordSeparator] = ['\u001f', '\u001e'];

/** Format for `scanimage -f`: control characters between the fields, because models may hold any other. */
export const listFormat = ['%d', '%v', '%m', '%t'].join(unitSeparator) + recordSeparator;

/** A scanner that SANE lists. */
export interface ListedScanner {
  key: string;
  device: string;
  kind: 'scanner' | 'multifunction';
  vendor: string | null;
  model: string | null;
}

/** Pure: the output of `scanimage -f`. */
export function parseListing(output: string): ListedScanner[] {
  const key = nthKeys();
  return output.split(recordSeparator).flatMap((record) => {
    const [device = '', vendor = '', model = '', type = ''] = record.split(unitSeparator);
    if (device.trim() === '' || /camera/i.test(type)) return [];
    return [
      {
        key: key(`sane:${stableName(device.trim(), vendor, model)}`),
        device: device.trim(),
        kind: /multi-function/i.test(type) ? 'multifunction' : 'scanner',
        vendor: meaningful(vendor),
        model: meaningful(model, 256),
      },
    ];
  });
}

/** Bus and device number change with every plugging in, and would make the same scanner a new one each time. */
const stableName = (device: string, vendor: string, model: string): string =>
  device.replace(/libusb:\d+:\d+/, `usb:${vendor} ${model}`.replaceAll(/\s+/g, '-'));
