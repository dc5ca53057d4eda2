import type { Enterprise } from './quirk.ts';

/** Vendors of office devices by their private enterprise number (IANA registry). */
export const enterprises: Readonly<Record<number, Enterprise>> = {
  2: { vendor: 'IBM' },
  9: { vendor: 'Cisco', usual: 'switch' },
  11: { vendor: 'HP' },
  25: { vendor: 'HP', usual: 'switch' },
  43: { vendor: '3Com', usual: 'switch' },
  63: { vendor: 'Apple' },
  128: { vendor: 'Tektronix', usual: 'printer' },
  171: { vendor: 'D-Link', usual: 'switch' },
  207: { vendor: 'Allied Telesis', usual: 'switch' },
  211: { vendor: 'Fujitsu' },
  232: { vendor: 'HP' },
  236: { vendor: 'Samsung', usual: 'printer' },
  253: { vendor: 'Xerox', usual: 'printer' },
  297: { vendor: 'Fuji Xerox', usual: 'mfp' },
  311: { vendor: 'Microsoft' },
  318: { vendor: 'APC' },
  343: { vendor: 'Intel' },
  367: { vendor: 'Ricoh', usual: 'mfp' },
  396: { vendor: 'Panasonic', usual: 'printer' },
  476: { vendor: 'Liebert', usual: 'ups' },
  534: { vendor: 'Eaton', usual: 'ups' },
  641: { vendor: 'Lexmark', usual: 'printer' },
  674: { vendor: 'Dell' },
  683: { vendor: 'Extended Systems', usual: 'printer' },
  705: { vendor: 'Eaton', usual: 'ups' },
  818: { vendor: 'Best Power', usual: 'ups' },
  850: { vendor: 'Tripp Lite', usual: 'ups' },
  890: { vendor: 'Zyxel', usual: 'switch' },
  935: { vendor: 'Megatec', usual: 'ups' },
  1129: { vendor: 'Toshiba', usual: 'mfp' },
  1248: { vendor: 'Epson', usual: 'printer' },
  1347: { vendor: 'Kyocera', usual: 'printer' },
  1588: { vendor: 'Brocade', usual: 'switch' },
  1602: { vendor: 'Canon', usual: 'printer' },
  1916: { vendor: 'Extreme Networks', usual: 'switch' },
  1991: { vendor: 'Brocade', usual: 'switch' },
  2001: { vendor: 'OKI', usual: 'printer' },
  2011: { vendor: 'Huawei' },
  2254: { vendor: 'Delta', usual: 'ups' },
  2385: { vendor: 'Sharp', usual: 'mfp' },
  2435: { vendor: 'Brother', usual: 'printer' },
  2468: { vendor: 'Eaton', usual: 'ups' },
  2636: { vendor: 'Juniper', usual: 'router' },
  3808: { vendor: 'CyberPower', usual: 'ups' },
  3833: { vendor: 'Schneider Electric' },
  4413: { vendor: 'Ubiquiti', usual: 'switch' },
  4526: { vendor: 'Netgear', usual: 'switch' },
  4555: { vendor: 'Socomec', usual: 'ups' },
  5491: { vendor: 'Riello', usual: 'ups' },
  6027: { vendor: 'Force10', usual: 'switch' },
  6486: { vendor: 'Alcatel-Lucent', usual: 'switch' },
  6527: { vendor: 'Nokia', usual: 'router' },
  7367: { vendor: 'DrayTek', usual: 'router' },
  8691: { vendor: 'Moxa', usual: 'switch' },
  10642: { vendor: 'Zebra', usual: 'label-printer' },
  11863: { vendor: 'TP-Link', usual: 'switch' },
  12356: { vendor: 'Fortinet', usual: 'router' },
  14823: { vendor: 'Aruba', usual: 'switch' },
  14988: { vendor: 'MikroTik', usual: 'router' },
  18334: { vendor: 'Konica Minolta', usual: 'mfp' },
  21111: { vendor: 'Orvaldi', usual: 'ups' },
  21239: { vendor: 'Geist' },
  25506: { vendor: 'H3C', usual: 'switch' },
  30065: { vendor: 'Arista', usual: 'switch' },
  41112: { vendor: 'Ubiquiti', usual: 'switch' },
  53973: { vendor: 'ABB', usual: 'ups' },
};

/** The vendor of a sysObjectID; null for none, or for a number that is not in the table. */
export function enterpriseOf(sysObjectID: string | null): Enterprise | null {
  const number = /^1\.3\.6\.1\.4\.1\.(\d+)(\.|$)/.exec(sysObjectID ?? '')?.[1];
  return number === undefined ? null : (enterprises[Number(number)] ?? null);
}

const vendors: readonly string[] = [...new Set(Object.values(enterprises).map(({ vendor }) => vendor))];

/** The vendor that one of these lines begins with: the brand on the machine. */
export const vendorNamedIn = (description: string | null): string | null => {
  const lines = (description ?? '').toLowerCase().split('\n');
  return vendors.find((vendor) => lines.some((line) => `${line} `.startsWith(`${vendor.toLowerCase()} `))) ?? null;
};
