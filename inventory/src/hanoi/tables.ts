type Range = readonly [low: number, high: number];

/** From what the units of one level are drawn; percentages of 100 mean "always". */
export interface LevelTable {
  area: Range;
  officers: Range;
  scanners: Range;
  printers: Range;
  photocopier: number;
  queue: number;
  rating: { percent: number; most: number };
  citizenPcs: Range;
  uplink: readonly number[];
}

/** Assumptions of the profile; nobody has published these figures. */
export const tables: Readonly<Record<string, LevelTable>> = {
  commune: {
    area: [40, 100],
    officers: [3, 6],
    scanners: [1, 2],
    printers: [1, 2],
    photocopier: 70,
    queue: 35,
    rating: { percent: 30, most: 2 },
    citizenPcs: [1, 2],
    uplink: [20, 50, 50, 100, 100, 100],
  },
  district: {
    area: [80, 200],
    officers: [8, 16],
    scanners: [2, 4],
    printers: [3, 5],
    photocopier: 100,
    queue: 100,
    rating: { percent: 100, most: 3 },
    citizenPcs: [2, 4],
    uplink: [200, 300],
  },
  department: {
    area: [60, 200],
    officers: [4, 16],
    scanners: [1, 3],
    printers: [2, 4],
    photocopier: 100,
    queue: 80,
    rating: { percent: 60, most: 2 },
    citizenPcs: [1, 3],
    uplink: [300, 500],
  },
};
