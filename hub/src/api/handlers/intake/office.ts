import { type DeviceKind, deviceKinds, ExpectedError, toDeviceKind } from '@motcua/contract';
import { z } from 'zod';
import { secretHash } from '../../../installation/admin-token.ts';
import type { PageFrame } from '../../../intake/page.ts';
import type { About, Listed } from '../../../intake/pages.ts';
import { type Db, findIntakeToken, loadTitle } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';
import { parse } from '../../parse.ts';
import { languageOf } from '../../problem.ts';

export const IntakeQuery = z.looseObject({
  lang: z.enum(['vi', 'en']).optional().catch(undefined),
  device: z.string().max(200).optional().catch(undefined),
  kind: z.enum(deviceKinds).optional().catch(undefined),
});

/** The office that a code is for, as its pages need it. */
export interface Office {
  hash: string;
  unit: string;
  unitName: string;
  /** Tag of the one device that the code is for; null for all of the unit. */
  device: string | null;
  devices: Listed[];
  frame: PageFrame;
  asked: About | null;
}

/** Looks up the office of a request that was let in. */
export async function officeOf(
  { store, now, settings }: Pick<ApiContext, 'store' | 'now' | 'settings'>,
  { params, query, headers }: Pick<ApiRequest, 'params' | 'query' | 'headers'>,
): Promise<Office> {
  const [at, day] = [new Date(now()).toISOString(), today(now())];
  const found = await findIntakeToken(store.read, { hash: secretHash(params.token ?? ''), at, day });
  // It may have ended since the door was passed.
  if (found === null) throw new ExpectedError('E_INTAKE_TOKEN');
  const { lang, device, kind } = parse(IntakeQuery, query);
  const language = lang ?? languageOf(headers['accept-language']);
  const devices = await devicesOf(store.read, { unit: found.unit, day, also: found.device });
  const wanted = devices.find(({ tag }) => tag === (found.device ?? device)) ?? null;
  const asked = wanted ?? (found.device === null && kind !== undefined ? { tag: null, kind } : null);
  const other = new URLSearchParams({
    lang: language === 'vi' ? 'en' : 'vi',
    ...(asked === null ? {} : asked.tag === null ? { kind: asked.kind } : { device: asked.tag }),
  });
  const { simulated } = await loadTitle(store.read);
  const { unit, device: only, hash } = found;
  return {
    ...{ hash, unit, unitName: await nameOf(store.read, { id: found.unitId, day }), device: only, devices, asked },
    frame: { language, hotline: settings.hotline ?? null, simulated, otherHref: `?${other}` },
  };
}

/** What a form says that it is about; null for what is not of this office, or not what its code is for. */
export function aboutIn({ devices, device }: Pick<Office, 'devices' | 'device'>, about: string): About | null {
  const listed = devices.find(({ tag }) => tag === about) ?? null;
  if (device !== null) return listed?.tag === device ? listed : null;
  if (listed !== null) return listed;
  const kind = deviceKinds.find((code) => about === `kind:${code}`) as DeviceKind | undefined;
  return kind === undefined ? null : { tag: null, kind };
}

async function nameOf(db: Db, { id, day }: { id: string; day: string }): Promise<string> {
  const rows = await db.selectFrom('unit').select(['name', 'valid_from']).where('id', '=', id).execute();
  const begun = rows.filter(({ valid_from }) => valid_from <= day).toSorted(byBegin);
  return begun.at(-1)?.name ?? rows[0]?.name ?? '';
}

const byBegin = (a: { valid_from: string }, b: { valid_from: string }) => (a.valid_from < b.valid_from ? -1 : 1);

const working = ['in_use', 'degraded', 'broken', 'repairing'];

/** Devices of a unit that can break, by kind and tag, each with where it stands. */
async function devicesOf(
  db: Db,
  { unit, day, also }: { unit: string; day: string; also: string | null },
): Promise<Listed[]> {
  const rows = await db
    .selectFrom('register_device as device')
    .select(['tag', 'kind', 'room', 'place'])
    .where('unit', '=', unit)
    // A device with a code of its own can be reported whatever the books call it.
    .where((of) => of.or([of('status', 'in', working), of('tag', '=', also ?? '')]))
    .where('valid_from', '<=', day)
    .where((of) => of.or([of('valid_to', 'is', null), of('valid_to', '>', day)]))
    .orderBy('kind')
    .orderBy('tag')
    .limit(500)
    .execute();
  const places = await db.selectFrom('place').select(['id', 'name']).where('unit', '=', unit).execute();
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return rows.map(({ tag, kind, room, place }) => {
    const where = [place === null ? null : (names.get(place) ?? null), room].filter((part) => part !== null);
    return { tag, kind: toDeviceKind(kind), where: where.length === 0 ? null : where.join(', ') };
  });
}
