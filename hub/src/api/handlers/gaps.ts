import { listGaps } from '@motcua/policies';
import { z } from 'zod';
import { inside, installationIn } from '../../access/index.ts';
import { pendingDevices } from '../../proposals/index.ts';
import type { Handler } from '../context.ts';
import { asOfQuery, dayOf, parse } from '../parse.ts';
import { readStandards } from '../read-standards.ts';
import { requireUnit } from '../require-unit.ts';
import { knownAtOf, knownAtQuery, registerAllAt } from './register/register-at.ts';

export const GapsQuery = z.looseObject({ ...asOfQuery, ...knownAtQuery, unit: z.string().min(1).max(32).optional() });

/** `GET /v1/gaps`: what units lack on a day, as quantities; what is on its way is said beside it. */
export const showGaps: Handler = async (context, request) => {
  const { unit } = parse(GapsQuery, request.query);
  const asOf = dayOf(context, request);
  const { read } = context.store;
  if (unit !== undefined) await requireUnit(read, { code: unit, day: asOf, scope: request.scope });
  const { chosen: packs, settings } = await readStandards(read, { knownAt: knownAtOf(request) });
  const installation = installationIn(request.scope, await registerAllAt(context, request));
  const bought = await pendingDevices(read, knownAtOf(request));
  const pending = inside(request.scope, bought, (device) => device.unit);
  return listGaps({ installation, packs, settings, asOf, unit, pending });
};

/** `GET /v1/pending-devices`: what was bought and is not seen working yet. */
export const showPendingDevices: Handler = async ({ store }, request) => ({
  devices: inside(request.scope, await pendingDevices(store.read, knownAtOf(request)), ({ unit }) => unit),
});
