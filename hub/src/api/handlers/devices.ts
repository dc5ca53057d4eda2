import { Health } from '@motcua/contract';
import { z } from 'zod';
import { recurrencesOf } from '../../problems/index.ts';
import type { ApiContext, Handler } from '../context.ts';
import { findDevice } from '../find-device.ts';
import { cutPage, pageOf, pageQuery } from '../page.ts';
import { asOfQuery, dayOf, parse } from '../parse.ts';
import { devicePlace, readDevices } from '../read-devices.ts';
import { readForecast } from '../read-forecast.ts';
import { readList } from '../read-list.ts';
import { declaredIn, knownOn } from './register/known.ts';
import { knownAtQuery } from './register/register-at.ts';

const word = z.string().min(1).max(256).optional();
export const DevicesQuery = z.looseObject({
  ...{ unit: word, kind: word, agent: word, health: Health.optional() },
  ...asOfQuery,
  ...knownAtQuery,
  ...pageQuery,
});

const viewpoint = ({ now, startedAt }: ApiContext) => ({ now: now(), startedAt });

/** `GET /v1/devices` */
export const listDevices: Handler = async (context, request) => {
  const day = dayOf(context, request);
  const { limit, cursor, ...filter } = parse(DevicesQuery, request.query);
  const known = await knownOn(context, request, day);
  const order = { placeOf: devicePlace, like: ['number', 'string'] as const };
  if (known !== null) {
    const { rows, next } = pageOf(declaredIn(known, filter), { limit, cursor }, order);
    return { devices: rows, next };
  }
  const question = { filter, day, viewpoint: viewpoint(context), scope: request.scope };
  const { rows, next } = await cutPage(
    { limit, cursor },
    {
      ...order,
      read: (part) => readList(context, request, (db) => readDevices(db, { ...question, ...part })),
    },
  );
  return { devices: rows, next };
};

/** `GET /v1/devices/:id`: the row, the last reading in full where there is one, and how long its supplies last. */
export const showDevice: Handler = async (context, request) => {
  const { row, seen } = await findDevice(context, request);
  return {
    ...row,
    firstSeenAt: seen?.first_seen_at ?? null,
    changedAt: seen?.changed_at ?? null,
    reading: seen === null ? null : JSON.parse(seen.body),
    forecast: await readForecast(context.store.read, row.id, context.now()),
    recurring: await recurrencesOf(context.store.read, row.id, context.settings),
  };
};
