import { setImmediate as others } from 'node:timers/promises';
import { ExpectedError, RegisterChangesRequest } from '@motcua/contract';
import { type RegisterChange, readChange } from '@motcua/inventory';
import { z } from 'zod';
import type { Handler } from '../../context.ts';
import { parse, Switch } from '../../parse.ts';
import { commit } from './commit.ts';

export const DryRunQuery = z.looseObject({ dryRun: Switch });

/** `POST /v1/register/changes`: a list of changes as one; all of them or none. */
export const postChanges: Handler = async (context, request) => {
  const { dryRun } = parse(DryRunQuery, request.query);
  const { kind, title, source, detail, changes } = parse(RegisterChangesRequest, request.body);
  const read = await readAll(changes);
  return commit(context, request, { kind, title, source, detail, undoes: null, dryRun, plan: () => read });
};

async function readAll(values: readonly unknown[]): Promise<RegisterChange[]> {
  const changes: RegisterChange[] = [];
  for (const [index, value] of values.entries()) {
    const read = readChange(value);
    if ('detail' in read) throw new ExpectedError('E_REGISTER_ROW_INVALID', { index, detail: read.detail });
    changes.push(read.change);
    // So that the hub goes on hearing its agents in the middle of a hundred thousand rows.
    if (index % 500 === 499) await others();
  }
  return changes;
}
