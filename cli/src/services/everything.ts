import { StandardsView } from '@motcua/contract';
import type { Installation } from '@motcua/inventory';
import { settingDocuments, waiverDocument } from '@motcua/policies';
import type { Session } from '../session.ts';
import { readRegister } from './commit-changes.ts';
import { connect, type Hub, type HubFlags, withQuery } from './connect.ts';
import { knownAtOf } from './known-at.ts';
import { readWholeSource } from './read-source.ts';

/** The register of a source or of the hub, and as documents of YAML what is said about standards there. */
export async function everything(
  session: Session,
  flags: HubFlags & { file?: string | undefined; 'known-at'?: string | undefined },
): Promise<{ installation: Installation; standards: string[] }> {
  const knownAt = knownAtOf(flags, session.io.now());
  if (flags.file !== undefined) {
    const { installation, settingFiles } = await readWholeSource(flags.file);
    return { installation, standards: settingFiles.map(({ text }) => text) };
  }
  const hub = await connect(session, flags);
  const [{ installation }, standards] = await Promise.all([
    readRegister(hub, { knownAt }),
    standardsOfHub(hub, knownAt),
  ]);
  return { installation, standards };
}

/** What the files that were installed say of standards, and a document for each waiver that was entered by itself. */
async function standardsOfHub(hub: Hub, knownAt: string | undefined): Promise<string[]> {
  const { files, waivers } = await hub.get(withQuery('/v1/standards', { knownAt }), StandardsView);
  const entered = waivers.map(({ id, standard, unit, subtree, reason, approver, decision, from, expiry }) =>
    waiverDocument({ id, standard, unit, subtree, reason, approver, decision, from, expiry, at: null }),
  );
  const written = settingDocuments(files.map(({ name, text }) => ({ path: name, text })));
  return [...written.map(({ text }) => text), ...entered];
}
