import { UnitTargetsView } from '@motcua/contract';
import { parseYaml } from '../render/parse-yaml.ts';
import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';
import { readSecret } from './read-secret.ts';

/** The network devices of a unit, once they are those of the file when there is one. */
export async function unitTargets(
  session: Session,
  unit: string,
  { file, ...flags }: HubFlags & { file?: string | undefined },
): Promise<UnitTargetsView & { simulated: boolean }> {
  const body = file === undefined ? null : targetsIn(parseYaml(await readSecret(file), file));
  const hub = await connect(session, flags);
  const path = `/v1/units/${encodeURIComponent(unit)}/targets`;
  const view = body === null ? await hub.get(path, UnitTargetsView) : await hub.put(path, body, UnitTargetsView);
  return { ...view, simulated: await hub.isSimulated() };
}

/** What the command itself printed is taken as well: the list stands in it under a key. */
const targetsIn = (file: object): object =>
  'targets' in file && typeof file.targets === 'object' && file.targets !== null ? file.targets : file;
