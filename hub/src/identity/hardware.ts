import type { Hardware } from '@motcua/contract';

const parts = ['machine', 'board', 'macs'] as const;

/** Which parts of a PC are other ones than before; what either time was not readable says nothing. */
export const changedHardware = (before: Hardware, now: Hardware): string[] =>
  parts.filter((part) => before[part] !== null && now[part] !== null && before[part] !== now[part]);

/** Whether it is the same PC: null where no part is known of both. A new network card does not make another PC. */
export function sameHardware(one: Hardware, other: Hardware): boolean | null {
  const known = parts.filter((part) => one[part] !== null && other[part] !== null);
  if (known.length === 0) return null;
  return changedHardware(one, other).length * 2 < known.length;
}

/** What is known of a PC's hardware after it was told again: a part that cannot be read now is not gone. */
export const mergeHardware = (before: Hardware | null, now: Hardware): Hardware => ({
  machine: now.machine ?? before?.machine ?? null,
  board: now.board ?? before?.board ?? null,
  macs: now.macs ?? before?.macs ?? null,
});

/** As it is kept: these parts in this order, so that two texts can be compared. */
export const hardwareText = ({ machine, board, macs }: Hardware): string => JSON.stringify({ machine, board, macs });
