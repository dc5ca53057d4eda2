import { ExpectedError, WanLinkBody, WanLinkEndBody, type WanLinkVersion, wanLinkId } from '@motcua/contract';
import { changeLink, correctLink, endLink, inUnitOrder, planLinkChanges } from '@motcua/inventory';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { getLink } from './list-links.ts';
import { recordLinks } from './record-links.ts';

/**
 * `PUT /v1/wan-links/:id`: a line as it is from a day on, or one of its versions put right. E_UNIT_UNKNOWN, E_BODY_INVALID,
 * E_LINK_PERIOD_TAKEN, E_LINK_PERIOD_UNKNOWN.
 */
export const putLink: Handler = async (context, request) => {
  const { id = '' } = request.params;
  if (!wanLinkId.test(id)) {
    throw new ExpectedError('E_BODY_INVALID', { detail: 'id: letters, digits, dot, underline and hyphen' });
  }
  const { corrects, ...said } = parse(WanLinkBody, request.body ?? {});
  const wanted = inUnitOrder(said);
  if (corrects === null) {
    await record(context, request, { action: 'link.set', become: (rows) => changeLink(rows, { id, wanted }) });
  } else {
    const become = (rows: WanLinkVersion[]) => correctLink(rows, { id, on: corrects, right: wanted });
    await record(context, request, { action: 'link.correct', become });
  }
  return getLink(context, request);
};

/** `POST /v1/wan-links/:id/end`: the first day without the line. E_LINK_UNKNOWN, E_LINK_PERIOD_TAKEN. */
export const postLinkEnd: Handler = async (context, request) => {
  const { id = '' } = request.params;
  const { validTo } = parse(WanLinkEndBody, request.body ?? {});
  const become = (rows: WanLinkVersion[]) => {
    if (rows.length === 0) throw new ExpectedError('E_LINK_UNKNOWN', { id: id.slice(0, 60) });
    return endLink(rows, { id, on: validTo });
  };
  await record(context, request, { action: 'link.end', become });
  return getLink(context, request);
};

interface Becoming {
  action: string;
  become: (versions: WanLinkVersion[]) => WanLinkVersion[];
}

const record = (context: ApiContext, request: ApiRequest, { action, become }: Becoming): Promise<number> =>
  recordLinks(context, request, {
    ...{ action, title: null },
    plan(all) {
      const { id = '' } = request.params;
      const own = all.filter((row) => row.id === id);
      const wanted = become(own.map(({ id: _, ...version }) => version)).map((version) => ({ id, ...version }));
      return planLinkChanges(own, wanted, { prune: true });
    },
  });
