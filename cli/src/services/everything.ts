import { StandardsView, type WanLink } from '@motcua/contract';
import type { Installation } from '@motcua/inventory';
import { settingDocuments, waiverDocument } from '@motcua/policies';
import type { Session } from '../session.ts';
import { readRegister } from './commit-changes.ts';
import { connect, type Hub, type HubFlags, withQuery } from './connect.ts';
import { knownAtOf } from './known-at.ts';
import { linksOfHub } from './links-of-hub.ts';
import { readWholeSource } from './read-source.ts';

interface Everything {
  installation: Installation;
  standards: string[];
  links: WanLink[];
}

/**
 * The register of a source or of the hub, as documents of YAML what is said about standards there, and the lines to units.
 * When a line was recorded is in the audit log only, so `known-at` leaves the lines out.
 */
export async function everything(
  session: Session,
  flags: HubFlags & { file?: string | undefined; 'known-at'?: string | undefined },
): Promise<Everything> {
  const knownAt = knownAtOf(flags, session.io.now());
  if (flags.file !== undefined) {
    const { installation, settingFiles, links } = await readWholeSource(flags.file);
    const standards = settingFiles.map(({ text }) => text);
    return { installation, standards, links: links?.map(({ value }) => value) ?? [] };
  }
  const hub = await connect(session, flags);
  const [{ installation }, standards, links] = await Promise.all([
    readRegister(hub, { knownAt }),
    standardsOfHub(hub, knownAt),
    knownAt === undefined ? linksOfHub(hub) : [],
  ]);
  return { installation, standards, links };
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
