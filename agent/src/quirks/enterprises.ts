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
  248: { vendor: 'Hirschmann', usual: 'switch' },
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
  1718: { vendor: 'Server Technology' },
  1916: { vendor: 'Extreme Networks', usual: 'switch' },
  1991: { vendor: 'Brocade', usual: 'switch' },
  2001: { vendor: 'OKI', usual: 'printer' },
  2011: { vendor: 'Huawei' },
  2254: { vendor: 'Delta', usual: 'ups' },
  2385: { vendor: 'Sharp', usual: 'mfp' },
  2435: { vendor: 'Brother', usual: 'printer' },
  2468: { vendor: 'Eaton', usual: 'ups' },
  2604: { vendor: 'Sophos', usual: 'router' },
  2606: { vendor: 'Rittal' },
  2636: { vendor: 'Juniper', usual: 'router' },
  3320: { vendor: 'BDCOM', usual: 'switch' },
  3808: { vendor: 'CyberPower', usual: 'ups' },
  3833: { vendor: 'Schneider Electric' },
  3955: { vendor: 'Linksys', usual: 'switch' },
  4413: { vendor: 'Ubiquiti', usual: 'switch' },
  4526: { vendor: 'Netgear', usual: 'switch' },
  4555: { vendor: 'Socomec', usual: 'ups' },
  4881: { vendor: 'Ruijie', usual: 'switch' },
  5491: { vendor: 'Riello', usual: 'ups' },
  5624: { vendor: 'Enterasys', usual: 'switch' },
  6027: { vendor: 'Force10', usual: 'switch' },
  6339: { vendor: 'DCN', usual: 'switch' },
  6486: { vendor: 'Alcatel-Lucent', usual: 'switch' },
  6527: { vendor: 'Nokia', usual: 'router' },
  7367: { vendor: 'DrayTek', usual: 'router' },
  8691: { vendor: 'Moxa', usual: 'switch' },
  8741: { vendor: 'SonicWall', usual: 'router' },
  10002: { vendor: 'Ubiquiti' },
  10418: { vendor: 'Avocent' },
  10456: { vendor: 'Planet' },
  10642: { vendor: 'Zebra', usual: 'label-printer' },
  11863: { vendor: 'TP-Link', usual: 'switch' },
  12356: { vendor: 'Fortinet', usual: 'router' },
  13400: { vendor: 'Vertiv' },
  13742: { vendor: 'Raritan' },
  13891: { vendor: 'Sinetica' },
  14823: { vendor: 'Aruba', usual: 'switch' },
  14988: { vendor: 'MikroTik', usual: 'router' },
  18334: { vendor: 'Konica Minolta', usual: 'mfp' },
  21111: { vendor: 'Orvaldi', usual: 'ups' },
  21239: { vendor: 'Geist' },
  21317: { vendor: 'ATEN' },
  25053: { vendor: 'Ruckus' },
  25461: { vendor: 'Palo Alto Networks', usual: 'router' },
  25506: { vendor: 'H3C', usual: 'switch' },
  26928: { vendor: 'Aerohive' },
  27662: { vendor: 'Pepwave', usual: 'router' },
  27975: { vendor: 'FS', usual: 'switch' },
  28507: { vendor: 'Gude' },
  29671: { vendor: 'Meraki' },
  30065: { vendor: 'Arista', usual: 'switch' },
  39165: { vendor: 'Hikvision' },
  41112: { vendor: 'Ubiquiti', usual: 'switch' },
  42397: { vendor: 'Grandstream' },
  44194: { vendor: 'EnGenius', usual: 'switch' },
  47196: { vendor: 'Aruba', usual: 'switch' },
  48690: { vendor: 'Teltonika', usual: 'router' },
  50001: { vendor: 'Hikvision' },
  52642: { vendor: 'FS', usual: 'switch' },
  53973: { vendor: 'ABB', usual: 'ups' },
};

/** The vendor of a sysObjectID; null for none, or for a number that is not in the table. */
export function enterpriseOf(sysObjectID: string | null): Enterprise | null {
  const number = /^1\.3\.6\.1\.4\.1\.(\d+)(\.|$)/.exec(sysObjectID ?? '')?.[1];
  return number === undefined ? null : (enterprises[Number(number)] ?? null);
}

/** What a vendor mostly makes, by its name. */
export const usualOf = (vendor: string | null): Enterprise['usual'] =>
  Object.values(enterprises).find((row) => row.vendor === vendor && row.usual !== undefined)?.usual;

const vendors: readonly string[] = [...new Set(Object.values(enterprises).map(({ vendor }) => vendor))];

/** Other names that makers have for themselves. */
const aliases: Readonly<Record<string, string>> = {
  hpe: 'HP',
  'hewlett-packard': 'HP',
  'hewlett packard': 'HP',
  'konica-minolta': 'Konica Minolta',
  'oki data': 'OKI',
  'seiko epson': 'Epson',
};
const names: readonly (readonly [string, string])[] = [
  ...vendors.map((vendor) => [vendor.toLowerCase(), vendor] as const),
  ...Object.entries(aliases),
];

/** The vendor that one of these lines begins with: the brand on the machine. */
export const vendorNamedIn = (description: string | null): string | null => {
  const lines = (description ?? '').toLowerCase().split('\n');
  const begins = (name: string) => (line: string) =>
    line.startsWith(name) && /^([\s,;:(]|$)/.test(line.slice(name.length));
  return names.find(([name]) => lines.some(begins(name)))?.[1] ?? null;
};
