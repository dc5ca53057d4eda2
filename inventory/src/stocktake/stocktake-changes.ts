import { ExpectedError } from '@motcua/contract';
import type { RegisterChange } from '../changes/change.ts';
import { type AssetStatus, assetStatuses, type Device, type Installation, type IsoDate } from '../model.ts';
import { onlyPlace } from '../only-place.ts';
import { cut } from '../reorganise/cut.ts';
import { isValidOn } from '../time/as-of.ts';
import type { StocktakeRow } from './stocktake.ts';

/** What a person chose of a stock-take's result. */
export interface StocktakeChoice {
  rows: readonly StocktakeRow[];
  /** Whether what was found elsewhere is recorded there. */
  moves: boolean;
  /** `TAG=STATUS` of what was not found, as a person decided. */
  statuses: readonly string[];
  day: IsoDate;
}

/** What the register says once a choice is recorded, from a day on; E_STOCKTAKE_STATUS for a tag that was not missing. */
export function stocktakeChanges(
  register: Installation,
  { rows, moves, statuses, day }: StocktakeChoice,
): RegisterChange[] {
  const now = new Map(register.devices.filter((row) => isValidOn(row, day)).map((row) => [row.id, row]));
  const missing = new Map(rows.filter(({ outcome }) => outcome === 'notFound').map((row) => [row.tag, row]));
  const moved = rows.flatMap((row) => {
    const device = now.get(row.device ?? '');
    return !moves || row.proposed !== 'move' || device === undefined ? [] : moveTo(device, { row, register, day });
  });
  const decided = statuses.flatMap((value) => {
    const { tag, status } = readStatus(value, missing);
    const device = now.get(missing.get(tag)?.device ?? '');
    if (device === undefined || device.status === status) return [];
    return cut('device', device, { date: day, set: { status } });
  });
  return [...moved, ...decided];
}

function moveTo(
  device: Device,
  { row, register, day }: { row: StocktakeRow; register: Installation; day: IsoDate },
): RegisterChange[] {
  const unit = row.foundUnit ?? device.unit;
  const place = row.foundPlace ?? onlyPlace(register, { unit, day });
  if (unit === device.unit && place === device.place) return [];
  return cut('device', device, { date: day, set: { unit, place, room: null } });
}

function readStatus(value: string, missing: ReadonlyMap<string, unknown>): { tag: string; status: AssetStatus } {
  const at = value.lastIndexOf('=');
  const [tag, word] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)];
  const status = assetStatuses.find((one) => one === word);
  if (status !== undefined && missing.has(tag)) return { tag, status };
  throw new ExpectedError('E_STOCKTAKE_STATUS', { value: value.slice(0, 120), statuses: assetStatuses.join(', ') });
}
