import { StandardsView } from '@motcua/contract';
import { checkSettings, loadSettings, type Pack, type PolicySettings } from '@motcua/policies';
import type { Session } from '../session.ts';
import { readRegister } from './commit-changes.ts';
import { connect, type Hub, withQuery } from './connect.ts';
import { knownAtOf } from './known-at.ts';
import { readAllPacks, readPacks } from './read-packs.ts';
import { readWholeSource, type Source } from './read-source.ts';

interface SourceFlags {
  file?: string | undefined;
  'known-at'?: string | undefined;
  hub?: string | undefined;
  data?: string | undefined;
  pack?: readonly string[] | undefined;
}

/** A register and all that it is judged by. */
export interface Judged extends Omit<Source, 'settingFiles' | 'links'> {
  packs: Pack[];
  /** The hub that it is from; null for a source. */
  hub: Hub | null;
}

/** The register of a source or of the hub, the packs that count for it, and what the installation sets otherwise. */
export async function judgeBy(session: Session, flags: SourceFlags): Promise<Judged> {
  const knownAt = knownAtOf(flags, session.io.now());
  const { hub, ...source } =
    flags.file === undefined ? await fromHub(session, flags, knownAt) : await fromFile(flags.file);
  const { settings } = source;
  const packs = await readPacks(flags.pack, settings);
  if (settings.parameters.length + settings.waivers.length > 0)
    checkSettings(settings, [...(await readAllPacks(settings)), ...packs]);
  return { ...source, hub, packs };
}

const fromFile = async (file: string) => ({ ...(await readWholeSource(file)), hub: null });

async function fromHub(
  session: Session,
  flags: SourceFlags,
  knownAt: string | undefined,
): Promise<Omit<Source, 'settingFiles' | 'links'> & { hub: Hub }> {
  const hub = await connect(session, flags);
  const [{ installation }, settings] = await Promise.all([readRegister(hub, { knownAt }), settingsOfHub(hub, knownAt)]);
  return { hub, installation, settings, recordedOf: () => null };
}

/** What the hub's installation says about standards, or said by a moment, read as its files are. */
export async function settingsOfHub(hub: Hub, knownAt?: string): Promise<PolicySettings> {
  const { files, waivers } = await hub.get(withQuery('/v1/standards', { knownAt }), StandardsView);
  const written = loadSettings(files.map(({ name, text }) => ({ path: name, text })));
  return { ...written, waivers: [...written.waivers, ...waivers.map((waiver) => ({ ...waiver, at: null }))] };
}
