import * as z from 'zod';
import { Text } from './scalars.ts';

/** What a level number means (RFC 3805 prtMarkerSuppliesLevel, prtInputCurrentLevel): only `measured*` is a quantity. */
export const levelStates = [
  'measured',
  'measured-in-percent',
  'some-remaining',
  'unknown',
  'unrestricted',
  'capacity-unknown',
  'vendor-special',
  'absent',
] as const;
export const LevelState = z.enum(levelStates);
export type LevelState = z.infer<typeof LevelState>;

const level = {
  index: Text(64),
  rawMax: z.number().nullable(),
  rawLevel: z.number().nullable(),
  /** 0 to 100, rounded half up; null with `levelState` saying why. Of a waste box it is the space left. */
  percent: z.number().min(0).max(100).nullable(),
  levelState: LevelState,
};

export const Supply = z.looseObject({
  ...level,
  description: Text(256).nullable(),
  type: Text(64).nullable(),
  colorant: Text(64).nullable(),
});
export type Supply = z.infer<typeof Supply>;

export const Tray = z.looseObject({
  ...level,
  name: Text(256).nullable(),
  rawStatus: z.number().nullable(),
  /** All of PrtSubUnitStatusTC's words at once are 78 characters. */
  status: Text(128).nullable(),
});
export type Tray = z.infer<typeof Tray>;

/** Percent and meaning of a raw level, special values of RFC 3805 included; nothing is made up for them. */
export function readLevel(
  rawLevel: number | null,
  rawMax: number | null,
  unitIsPercent = false,
): { percent: number | null; levelState: LevelState } {
  if (rawLevel === null) return { percent: null, levelState: 'absent' };
  if (rawLevel === -1) return { percent: null, levelState: 'unrestricted' };
  if (rawLevel === -2) return { percent: null, levelState: 'unknown' };
  if (rawLevel === -3) return { percent: null, levelState: 'some-remaining' };
  if (rawLevel < -3) return { percent: null, levelState: 'vendor-special' };
  if (rawMax !== null && rawMax > 0) return { percent: clamp((100 * rawLevel) / rawMax), levelState: 'measured' };
  if (unitIsPercent && rawLevel <= 100) return { percent: clamp(rawLevel), levelState: 'measured-in-percent' };
  return { percent: null, levelState: 'capacity-unknown' };
}

const clamp = (percent: number): number => Math.min(100, Math.floor(percent + 0.5));
