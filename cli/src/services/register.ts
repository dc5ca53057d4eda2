import type { Installation } from '@motcua/inventory';
import type { Session } from '../session.ts';
import type { HubFlags } from './connect.ts';
import { knownAtOf } from './known-at.ts';
import { readSource } from './read-source.ts';

/** The register that a command works on: from a source when one is given, otherwise from the hub. */
export async function register(
  session: Session,
  flags: HubFlags & { file?: string | undefined; 'known-at'?: string | undefined },
): Promise<Installation> {
  const knownAt = knownAtOf(flags, session.io.now());
  if (flags.file !== undefined) return readSource(flags.file);
  const { connect } = await import('./connect.ts');
  const { readRegister } = await import('./commit-changes.ts');
  const hub = await connect(session, flags);
  return (await readRegister(hub, { knownAt })).installation;
}
