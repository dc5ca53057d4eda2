import { ExpectedError, WanLinkBody } from '@motcua/contract';
import { isValidOn } from '@motcua/inventory';
import { appendAudit, loadUnits } from '../../../store/index.ts';
import { saveWanLink } from '../../../store/wan-links/links.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { getLink } from './list-links.ts';

/** `PUT /v1/wan-links/:id`: writes a line as it is now; one that ended keeps its books. E_UNIT_UNKNOWN, E_BODY_INVALID. */
export const putLink: Handler = async (context, request) => {
  const { id = '' } = request.params;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(id)) {
    throw new ExpectedError('E_BODY_INVALID', { detail: 'id: letters, digits, dot, underline and hyphen' });
  }
  const body = parse(WanLinkBody, request.body ?? {});
  await context.store.db.transaction().execute(async (tx) => {
    const units = (await loadUnits(tx)).filter((unit) => isValidOn(unit, body.validFrom));
    const known = new Set(units.map(({ code }) => code));
    const strange = body.units.find((code) => !known.has(code));
    if (strange !== undefined) throw new ExpectedError('E_UNIT_UNKNOWN', { unit: strange, asOf: body.validFrom });
    await saveWanLink(tx, { id, ...body, units: [...new Set(body.units)] });
    const done = { action: 'link.set', object: `link:${id}`, unit: null, detail: body };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return getLink(context, request);
};
