import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RestoreRecord } from '@motcua/policies';
import { z } from 'zod';
import { dayOfRecord } from './record-name.ts';

const form = z.object({ failure: z.string().nullable(), tables: z.int(), differences: z.array(z.unknown()) });

/**
 * What the newest restore test of a stack showed; null when none is kept. One that cannot be read is a failure, because
 * nobody knows what it showed. Synchronous: the policy pack has to know it before it serves.
 */
export function readRestoreTest(folder: string | null, stack: string): RestoreRecord | null {
  if (folder === null) return null;
  const newest = filesIn(folder)
    .toSorted()
    .findLast((file) => dayOfRecord(file, { kind: 'restore-test', stack }) !== null);
  if (newest === undefined) return null;
  const on = dayOfRecord(newest, { kind: 'restore-test', stack }) ?? '';
  try {
    const { failure, tables, differences } = form.parse(JSON.parse(readFileSync(join(folder, newest), 'utf8')));
    return { on, failure, tables, differences: differences.length };
  } catch {
    return { on, failure: `${newest}: ?`, tables: 0, differences: 0 };
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
