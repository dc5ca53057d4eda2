import { audit } from '@motcua/policies';
import { z } from 'zod';
import { installationIn } from '../../access/index.ts';
import type { Handler } from '../context.ts';
import { asOfQuery, dayOf, parse, Switch } from '../parse.ts';
import { readList } from '../read-list.ts';
import { readStandards } from '../read-standards.ts';
import { knownAtOf, knownAtQuery, registerAllAt } from './register/register-at.ts';

export const AuditQuery = z.looseObject({
  ...{ usable: Switch, all: Switch, pack: z.string().min(1).max(128).optional() },
  ...asOfQuery,
  ...knownAtQuery,
});

/** `GET /v1/audit`: what units lack by the standards in force on a day. */
export const showAudit: Handler = async (context, request) => {
  const { usable, all, pack } = parse(AuditQuery, request.query);
  const asOf = dayOf(context, request);
  const { chosen: packs, settings } = await readStandards(context.store.read, {
    wanted: pack ?? null,
    knownAt: knownAtOf(request),
  });
  const tree = await readList(context, request, (read) =>
    registerAllAt({ store: { ...context.store, read } }, request),
  );
  return audit({ installation: installationIn(request.scope, tree), packs, asOf, usable, all, settings, tree });
};
