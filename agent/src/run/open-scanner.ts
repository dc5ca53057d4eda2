import { networkInterfaces } from 'node:os';
import type { Desired } from '@motcua/contract';
import type { KnownDevice } from '../collectors/index.ts';
import { DiscoveryFile } from '../config/state-files.ts';
import { ownAddresses } from '../discovery/own-addresses.ts';
import { withOwnSubnets } from '../discovery/own-subnets.ts';
import { type Look, Scanner, type ScanState } from '../discovery/scanner.ts';
import type { Log } from '../log/log.ts';
import type { Clock } from '../report/clock.ts';
import { keepJson, loadJson } from '../state/keep-json.ts';
import type { State } from '../state/open-state.ts';
import { trapSenders } from './trap-senders.ts';

interface ScannerSource {
  state: State;
  log: Log;
  clock: Clock;
  random: () => number;
  look: Look;
  desired: () => Desired;
  /** Devices that are read already. */
  known: readonly KnownDevice[];
}

/** The scanner of this agent, with what it kept from before. */
export async function openScanner({ state, log, desired, known, ...parts }: ScannerSource): Promise<Scanner> {
  const [source, file] = [{ ...state, log }, 'discovery.json'];
  const empty: ScanState = { progress: null, ledger: [] };
  return new Scanner({
    ...parts,
    log,
    state: await loadJson<ScanState>(source, file, { schema: DiscoveryFile, fallback: empty }),
    save: (next) => keepJson(source, file, next),
    discovery: () => withOwnSubnets(desired().discovery, networkInterfaces()),
    read: () => trapSenders(desired(), known),
    own: ownAddresses,
  });
}
