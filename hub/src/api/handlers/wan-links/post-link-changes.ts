import { WanLinkChanges, type WanLinkCommit } from '@motcua/contract';
import { inUnitOrder } from '@motcua/inventory';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { DryRunQuery } from '../register/post-changes.ts';
import { recordLinks } from './record-links.ts';

/** `POST /v1/wan-link-changes`: a list of changes of lines as one; all of them or none. */
export const postLinkChanges: Handler = async (context, request): Promise<WanLinkCommit> => {
  const { dryRun } = parse(DryRunQuery, request.query);
  const { title, changes } = parse(WanLinkChanges, request.body ?? {});
  const tidy = changes.map((change) =>
    change.action === 'delete' ? change : { ...change, row: inUnitOrder(change.row) },
  );
  const changed = await recordLinks(context, request, { action: 'link.apply', title, dryRun, plan: () => tidy });
  return { changed, at: dryRun ? null : new Date(context.now()).toISOString() };
};
