import { findProblems } from '../../../problems/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';

/** `POST /v1/problems/find`: looks for problems now; the hub does so by itself every quarter of an hour. */
export const postFind: Handler = (context, request) =>
  findProblems(context.store, {
    ...{ settings: context.settings, now: context.now() },
    entryOf: (told) => auditEntry(context, request, told),
  });
