import type { UsbDevice } from '../probe/usb/facts.ts';

/** Signing tokens that do not show as chip cards, or whose name does not say that they are none but tokens. */
export interface TokenRow {
  vendorId: string;
  vendor: string;
  productIds: readonly string[];
  why: string;
  /** Where the numbers are listed in public. */
  source: string;
}

const source = 'usb.ids (linux-usb.org)';

/** Known tokens by their numbers on the bus. */
export const tokenRows: readonly TokenRow[] = [
  {
    vendorId: '096e',
    vendor: 'Feitian',
    productIds: ['0005', '0305', '0309', '0401', '0702', '0703', '0801', '0802', '0807'],
    why: 'ePass tokens of the 2000 and 3000 series: some are of a vendor class or HID, so that no class tells them',
    source,
  },
  {
    vendorId: '0529',
    vendor: 'SafeNet (Aladdin)',
    productIds: ['030b', '0313', '031b', '0323', '0412', '041a', '0422', '042a', '050c', '0514', '0600', '0620'],
    why: 'eToken R1, R2, Pro and JC: of a vendor class; the same maker sells licence dongles, which are not meant',
    source,
  },
  {
    vendorId: '04b9',
    vendor: 'SafeNet (Rainbow)',
    productIds: ['1000', '1001', '1200', '1202', '1206', '1300'],
    why: 'iKey tokens: of a vendor class',
    source,
  },
  {
    vendorId: '0a89',
    vendor: 'Aktiv',
    productIds: ['0020', '0025', '0026', '0030', '0040'],
    why: 'Rutoken S, lite and ECP: some are HID or of a vendor class',
    source,
  },
  {
    vendorId: '25dd',
    vendor: 'Bit4id',
    productIds: ['1201', '2341', '2371'],
    why: 'cryptokey and tokenME: chip cards by class, made by a vendor of card readers',
    source,
  },
];

/** The row of a device, or undefined. */
export const tokenRowOf = ({ vendorId, productId }: Pick<UsbDevice, 'vendorId' | 'productId'>): TokenRow | undefined =>
  tokenRows.find((row) => row.vendorId === vendorId && row.productIds.includes(productId));
