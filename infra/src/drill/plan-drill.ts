/** What is done to the primary site. */
export const faults = ['fence', 'kill', 'link', 'isolate', 'freeze'] as const;
export type Fault = (typeof faults)[number];

/** Faults of a machine that only the lab has under it. */
export const labFaults: ReadonlySet<Fault> = new Set<Fault>(['kill', 'link']);

/** Every step of a drill, and what it needs to know. */
export interface DrillStepArgs {
  announce: { fault: Fault; host: string };
  watch: object;
  load: { agents: number };
  strike: { fault: Fault; host: string };
  awaitPrimary: { host: string };
  /** The fault lasts so long at least: a lease, and half of another. */
  hold: { seconds: number };
  heal: { fault: Fault; host: string };
  awaitAgents: object;
  awaitInStep: { host: string };
  failBack: { from: string; to: string };
  rest: object;
  compare: object;
}
export type DrillStep = { [Kind in keyof DrillStepArgs]: { kind: Kind } & DrillStepArgs[Kind] }[keyof DrillStepArgs];

export interface DrillSituation {
  fault: Fault;
  primary: string;
  standby: string;
  agents: number;
  /** Seconds that the fault lasts at least. */
  seconds: number;
}

/** The drill as a list of steps, in order: the site that serves is struck, the other takes over, and everything is put back and counted. */
export function planDrill({ fault, primary, standby, agents, seconds }: DrillSituation): DrillStep[] {
  return [
    { kind: 'announce', fault, host: primary },
    { kind: 'watch' },
    { kind: 'load', agents },
    { kind: 'strike', fault, host: primary },
    { kind: 'awaitPrimary', host: standby },
    { kind: 'awaitAgents' },
    { kind: 'hold', seconds },
    { kind: 'heal', fault, host: primary },
    { kind: 'awaitInStep', host: primary },
    { kind: 'failBack', from: standby, to: primary },
    { kind: 'rest' },
    { kind: 'compare' },
  ];
}
