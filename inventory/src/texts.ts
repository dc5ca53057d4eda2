import type { Words } from '@motcua/contract';

/** Stands on every screen and export of an installation that is not real. */
export const simulatedLabel: Words = { vi: 'Dữ liệu mô phỏng', en: 'Simulated data' };
