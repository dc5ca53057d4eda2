import type { Permission } from '@motcua/contract';
import { z } from 'zod';
import { covers, type Scope, scopeOf } from '../../access/index.ts';
import { loadUnits } from '../../store/index.ts';
import { today } from '../../time/today.ts';
import type { ApiContext, ApiRequest, Handler } from '../context.ts';
import { type EventType, eventPermissions, readPlace } from '../events/hub-event.ts';
import { parse, Switch } from '../parse.ts';

const types = Object.entries(eventPermissions) as [EventType, Permission][];

/** `once`: only what there is, for callers that cannot wait. */
export const EventsQuery = z.looseObject({ once: Switch });

/** `GET /v1/events`: what happens from now on, or after `Last-Event-ID`, where and as far as the caller may see it. */
export const openEvents: Handler = async (context, request) => {
  const scopes = await scopesOf(context, request);
  return context.events.open({
    once: parse(EventsQuery, request.query).once,
    after: readPlace(request.headers['last-event-id']),
    hears: ({ type, unit }) => {
      const scope = scopes.get(type) ?? null;
      return scope !== null && covers(scope, unit);
    },
  });
};

/** A token may be let see devices and not tickets: each kind of event has a scope of its own. */
async function scopesOf({ store, now }: ApiContext, { actor }: ApiRequest): Promise<Map<EventType, Scope | null>> {
  const tree = { units: () => loadUnits(store.read), day: today(now()) };
  return new Map(
    await Promise.all(types.map(async ([type, permission]) => [type, await scopeOf(actor, permission, tree)] as const)),
  );
}
