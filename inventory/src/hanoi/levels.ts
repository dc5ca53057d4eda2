import type { Level } from '../model.ts';

/** The city's three levels ended with the reorganisation of 1 July 2025 (Resolution 1656/NQ-UBTVQH15). */
const lastDayPlusOne = '2025-07-01';

/** The levels of the installation. The city itself is a level without a one-stop unit of its own. */
export const hanoiLevels = (from: string): Level[] => [
  { code: 'city', rank: 1, name: { vi: 'Thành phố', en: 'city' }, validFrom: from, validTo: null },
  { code: 'department', rank: 2, name: { vi: 'Sở', en: 'department' }, validFrom: from, validTo: null },
  {
    code: 'district',
    rank: 2,
    name: { vi: 'Quận, huyện, thị xã', en: 'district' },
    validFrom: from,
    validTo: lastDayPlusOne,
  },
  { code: 'commune', rank: 3, name: { vi: 'Cấp xã', en: 'commune level' }, validFrom: from, validTo: null },
];
