import type { Db } from '../store/index.ts';
import { pastCauses } from '../store/problems/signs.ts';
import { countRecurrences, type Recurrence } from './count-recurrences.ts';
import type { ProblemSettings } from './settings.ts';

/** Which reasons came back on a device, over all its tickets. */
export const recurrencesOf = async (
  db: Db,
  device: string,
  { recurrenceDays: days }: Pick<ProblemSettings, 'recurrenceDays'>,
): Promise<Recurrence[]> => countRecurrences(await pastCauses(db, device), { days });
