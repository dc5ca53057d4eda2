import type { WorkingTime } from '@motcua/policies';
import type { Doubt } from './doubt-of.ts';
import type { FaultEntry } from './fault-entry.ts';
import type { FaultSettings } from './settings.ts';

/** An agent as it is seen from the hub. */
export interface AgentSight {
  id: string;
  hostname: string | null;
  unit: string;
  /** Id and kind of the device that the PC itself is. */
  pc: string;
  kind: string;
  /** The place where it stands, or its unit where that is the only one. */
  site: string;
  siteName: string;
  /** Why nothing is heard; null when it is heard. */
  doubt: Doubt | null;
  /** When a PC that is off in order was switched off. */
  offSince?: number | null;
  /** It was heard lately: that it is silent is news. */
  isNews: boolean;
}

/** Something that several units look for, such as a portal, with who finds it and who does not. */
export interface TargetSight {
  key: string;
  name: string;
  watchers: readonly { device: string; agent: string; unit: string; isDown: boolean }[];
}

/** Work that was planned and is going on. */
export interface WorkSight {
  number: number;
  /** Units by their codes, those below them included; null for none. */
  units: ReadonlySet<string> | null;
  /** Key of a target; null for none. */
  system: string | null;
}

/** All that is known when outages are planned. Agents are those of units in which one at least is in doubt. */
export interface OutageSituation {
  now: number;
  settings: FaultSettings;
  agents: readonly AgentSight[];
  /** Units of which every agent is heard. */
  calmUnits: number;
  targets: readonly TargetSight[];
  works: readonly WorkSight[];
  /** Every fault there is. */
  faults: readonly FaultEntry[];
  /** When a unit works; null is always. */
  hoursOf: (unit: string) => WorkingTime | null;
  /** A unit's code and those of all above it, from below. */
  lineOf: (unit: string) => readonly string[];
  /** When a device broke down lately. */
  turnsOf: (device: string) => readonly number[];
}
