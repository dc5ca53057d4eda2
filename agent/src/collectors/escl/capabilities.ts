import { child, type XmlElement } from '../../probe/escl/element.ts';
import { meaningful } from '../text.ts';
import { textOf } from './status.ts';

/** What ScannerCapabilities says of the scanner itself. */
export interface ScannerIdentity {
  vendor: string | null;
  model: string | null;
  serial: string | null;
  uuid: string | null;
  /** Version of eSCL that it speaks. */
  version: string | null;
  hasPlaten: boolean | null;
  hasFeeder: boolean | null;
}

/** Pure: a ScannerCapabilities document as facts; null when it is none. */
export function readCapabilities(root: XmlElement): ScannerIdentity | null {
  if (root.name !== 'ScannerCapabilities') return null;
  const model = meaningful(textOf(root, 'MakeAndModel'), 256);
  const manufacturer = textOf(root, 'Manufacturer') ?? makeOf(model, textOf(root, 'ModelName'));
  return {
    vendor: meaningful(manufacturer),
    model,
    serial: meaningful(textOf(root, 'SerialNumber')),
    uuid: meaningful(textOf(root, 'UUID')?.replace(/^urn:uuid:/i, '')),
    version: textOf(root, 'Version'),
    hasPlaten: child(root, 'Platen') !== undefined,
    hasFeeder: child(root, 'Adf') !== undefined,
  };
}

/** "Acme Office 100" without "Office 100" is the make; nothing is guessed when there is no model name. */
const makeOf = (makeAndModel: string | null, model: string | null): string | null =>
  makeAndModel !== null && model !== null && makeAndModel.endsWith(` ${model}`)
    ? makeAndModel.slice(0, -model.length).trim()
    : null;
