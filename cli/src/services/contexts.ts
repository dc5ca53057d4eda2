import { readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import { withCurrent } from '../connection/config-file.ts';
import { placesOf } from '../connection/places.ts';
import { readUserConfig } from '../connection/user-config.ts';
import { writePrivate } from '../connection/write-private.ts';
import type { Session } from '../session.ts';

/** A hub that the user gave a name. */
export interface ContextRow {
  name: string;
  current: boolean;
  hub: string | null;
  data: string | null;
}

/** The contexts of the user's configuration. */
export async function listContexts({ io }: Pick<Session, 'io'>): Promise<{ contexts: ContextRow[] }> {
  const { contexts, currentContext } = await readUserConfig(placesOf(io.env).configFile);
  const rows = Object.entries(contexts).map(([name, { hub, data }]) => ({
    ...{ name, hub, data },
    current: name === currentContext,
  }));
  return { contexts: rows };
}

/** Makes a context the current one. Throws E_CONTEXT_UNKNOWN. */
export async function switchContext(session: Pick<Session, 'io'>, name: string): Promise<{ contexts: ContextRow[] }> {
  const { configFile } = placesOf(session.io.env);
  const { contexts } = await readUserConfig(configFile);
  if (!(name in contexts))
    throw new ExpectedError('E_CONTEXT_UNKNOWN', { context: name.slice(0, 80), path: configFile });
  await writePrivate(configFile, withCurrent(await readFile(configFile, 'utf8'), name));
  return listContexts(session);
}
