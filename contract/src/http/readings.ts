import * as z from 'zod';
import { Health } from '../health.ts';
import { LevelState } from '../wire/levels.ts';

/** Days that a supply lasts still. */
const DaysLeft = z.looseObject({ low: z.number(), likely: z.number(), high: z.number() });

/** How long one supply of a device lasts, or why that is not known. */
export const SupplyForecast = z.looseObject({
  index: z.string(),
  description: z.string().nullable(),
  percent: z.number().nullable(),
  levelState: LevelState,
  daysLeft: DaysLeft.nullable(),
  reason: z.string().nullable(),
});
export type SupplyForecast = z.infer<typeof SupplyForecast>;

/** What is to be expected of a device, from its history. */
export const DeviceForecast = z.looseObject({
  supplies: z.array(SupplyForecast),
  pages: z
    .looseObject({
      perDay: z.number(),
      unit: z.string().nullable(),
      count: z.number(),
      from: z.string(),
      to: z.string(),
    })
    .nullable(),
  /** Why pages are not known; null when they are. */
  pagesReason: z.string().nullable(),
});
export type DeviceForecast = z.infer<typeof DeviceForecast>;

/** A device at one moment. */
export const PastReading = z.looseObject({
  at: z.string(),
  health: Health,
  reasons: z.array(z.string()),
  pageCount: z.number().nullable(),
  pageCountUnit: z.string().nullable(),
  supplies: z.array(
    z.looseObject({
      index: z.string(),
      description: z.string().nullable(),
      percent: z.number().nullable(),
      levelState: LevelState,
    }),
  ),
});
export type PastReading = z.infer<typeof PastReading>;

/** `GET /v1/devices/:id/readings`: a device over time, oldest first, and what follows from it. */
export const DeviceReadings = DeviceForecast.extend({
  device: z.string(),
  from: z.string(),
  to: z.string(),
  readings: z.array(PastReading),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
});
export type DeviceReadings = z.infer<typeof DeviceReadings>;
