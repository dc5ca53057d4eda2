import { readdir, readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { audit, builtinPacks, parsePack } from '@motcua/policies';
import { z } from 'zod';
import { installationIn } from '../../access/index.ts';
import { loadRegister } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { asOfQuery, dayOf, parse, Switch } from '../parse.ts';

export const AuditQuery = z.looseObject({
  ...{ usable: Switch, all: Switch, pack: z.string().min(1).max(128).optional() },
  ...asOfQuery,
});

/** `GET /v1/audit`: what units lack by the standards in force on a day. */
export const showAudit: Handler = async (context, request) => {
  const { usable, all, pack } = parse(AuditQuery, request.query);
  const asOf = dayOf(context, request);
  const packs = (await readPacks()).filter(({ name }) => pack === undefined || name === pack);
  if (packs.length === 0) throw new ExpectedError('E_PACK_UNKNOWN', { pack: pack ?? '' });
  const installation = installationIn(request.scope, await loadRegister(context.store.read));
  return audit({ installation, packs, asOf, usable, all });
};

async function readPacks() {
  const files = (await readdir(builtinPacks)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(files.map(async (file) => parsePack(await readFile(new URL(file, builtinPacks), 'utf8'), file)));
}
