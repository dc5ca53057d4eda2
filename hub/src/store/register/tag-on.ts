import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../schema.ts';

/** The tag that the record of an observed device (as `device`) has on a day; null where reconciliation has matched none. */
export const tagOn =
  (day: string) => (of: ExpressionBuilder<Schema & { device: Schema['observed_device'] }, 'device'>) =>
    of
      .selectFrom('device_link as link')
      .innerJoin('register_device as record', 'record.id', 'link.declared')
      .select(({ fn }) => fn.min('record.tag').as('tag'))
      .whereRef('link.observed', '=', 'device.id')
      .where('record.valid_from', '<=', day)
      .where((or) => or.or([or('record.valid_to', 'is', null), or('record.valid_to', '>', day)]))
      .as('tag');
