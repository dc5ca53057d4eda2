import { type DeviceReadings, Health } from '@motcua/contract';
import { z } from 'zod';
import { type HistoryPoint, listReadings } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { findDevice } from '../find-device.ts';
import { parse } from '../parse.ts';
import { readForecast } from '../read-forecast.ts';
import { isoOf } from '../views/device-forecast.ts';

const weekMs = 7 * 86_400_000;
const Moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
export const ReadingsQuery = z.looseObject({
  since: Moment.optional(),
  until: Moment.optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(500),
  /** What the page before gave as `next`. */
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
});

/** `GET /v1/devices/:id/readings`: the last seven days unless it says otherwise, oldest first, a page at a time. */
export const listDeviceReadings: Handler = async (context, request): Promise<DeviceReadings> => {
  const { store } = context;
  const now = context.now();
  const { limit, cursor, until = now, since = until - weekMs } = parse(ReadingsQuery, request.query);
  const { row } = await findDevice(context, request);
  const from = Math.max(since, cursor ?? since);
  const points = await listReadings(store.read, { device: row.id, from, to: until + 1, limit: limit + 1 });
  return {
    device: row.id,
    from: isoOf(since),
    to: isoOf(until),
    readings: points.slice(0, limit).map(pastReading),
    next: points[limit] === undefined ? null : String(points[limit].at),
    ...(await readForecast(store.read, row.id, now)),
  };
};

function pastReading({ at, health, supplies, ...rest }: HistoryPoint): DeviceReadings['readings'][number] {
  const known = Health.safeParse(health);
  return { at: isoOf(at), health: known.success ? known.data : 'unknown', ...rest, supplies };
}
