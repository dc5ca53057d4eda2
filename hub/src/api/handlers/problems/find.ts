import type { ProblemsFound } from '@motcua/contract';
import { findProblems, reopenStayed } from '../../../problems/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';

/** `POST /v1/problems/find`: looks for problems, and for errors that stayed, now; the hub does so by itself all the time. */
export const postFind: Handler = async (context, request): Promise<ProblemsFound> => {
  const { store, settings, calendars } = context;
  const now = context.now();
  const found = await findProblems(store, { settings, now, entryOf: (told) => auditEntry(context, request, told) });
  return { ...found, reopened: await reopenStayed(store, { settings, calendars, now }) };
};
