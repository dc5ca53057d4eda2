/** Papers of a repair, in the order in which they are written; also the names of their files. */
export const repairPaperKinds = ['bao-hong', 'xac-dinh-tinh-trang', 'de-nghi-sua-chua', 'nghiem-thu'] as const;
export type RepairPaperKind = (typeof repairPaperKinds)[number];

/** English names for them. */
const aliases = {
  fault: 'bao-hong',
  condition: 'xac-dinh-tinh-trang',
  request: 'de-nghi-sua-chua',
  acceptance: 'nghiem-thu',
} as const satisfies Record<string, RepairPaperKind>;

/** What `--kind` takes. */
export const repairPaperNames = [...repairPaperKinds, ...(Object.keys(aliases) as (keyof typeof aliases)[])] as const;
export type RepairPaperName = (typeof repairPaperNames)[number];

/** The paper that a name means. */
export const repairPaperOf = (name: RepairPaperName): RepairPaperKind =>
  name in aliases ? aliases[name as keyof typeof aliases] : (name as RepairPaperKind);
