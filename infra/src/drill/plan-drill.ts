/** What is done to a centre. `fence` to `pause` strike the primary site, and the other takes over. */
export const faults = [
  ...(['fence', 'kill', 'link', 'isolate', 'freeze', 'pause'] as const),
  ...(['witness', 'votes', 'destroy', 'upgrade'] as const),
] as const;
export type Fault = (typeof faults)[number];

/** Faults of a machine that only the lab has under it. */
export const labFaults: ReadonlySet<Fault> = new Set<Fault>([
  ...(['kill', 'link', 'pause', 'witness', 'votes', 'destroy'] as const),
]);

/** Faults that nobody takes over from: the witness lost, two votes of three lost, the database lost on both sites, hubs begun anew. */
export const stayFaults: ReadonlySet<Fault> = new Set<Fault>(['witness', 'votes', 'destroy', 'upgrade']);

/** Faults of those that the database must not notice. */
export const unnoticedFaults: ReadonlySet<Fault> = new Set<Fault>(['witness', 'upgrade']);

/** Every step of a drill, and what it needs to know. */
export interface DrillStepArgs {
  announce: { fault: Fault; host: string };
  watch: object;
  load: { agents: number };
  wait: { seconds: number };
  strike: { fault: Fault; hosts: string[] };
  awaitPrimary: { host: string };
  /** The fault lasts so long at least: a lease, and half of another. */
  hold: { seconds: number };
  /** What `dc status` says while the fault stands. */
  ask: object;
  heal: { fault: Fault; hosts: string[] };
  /** The moment that the database is restored to. */
  mark: object;
  restore: object;
  /** `dc up` under load; where it has nothing to change, each hub is begun anew, the next when the one before serves again. */
  roll: { hosts: string[] };
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
  witness: string;
  agents: number;
  /** Seconds before the fault, and that it lasts at least. */
  wait: number;
  hold: number;
}

/** The drill as a list of steps, in order: the fault is made, what it must lead to is waited for, and everything is put back and counted. */
export function planDrill(situation: DrillSituation): DrillStep[] {
  const { fault, primary, agents, wait } = situation;
  const struck = struckHosts(situation);
  return [
    { kind: 'announce', fault, host: struck[0] ?? primary },
    { kind: 'watch' },
    { kind: 'load', agents },
    { kind: 'wait', seconds: wait },
    ...middle(situation, struck),
    { kind: 'rest' },
    { kind: 'compare' },
  ];
}

/** What is done under load, and what it must lead to. */
function middle(situation: DrillSituation, hosts: string[]): DrillStep[] {
  const { fault } = situation;
  if (fault === 'destroy') return destroys(situation, hosts);
  if (fault === 'upgrade') return [{ kind: 'roll', hosts }, { kind: 'awaitAgents' }];
  const leads = stayFaults.has(fault) ? stays(situation, hosts) : takesOver(situation, hosts);
  return [{ kind: 'strike', fault, hosts }, ...leads];
}

/** The hosts that a fault is made at. */
export function struckHosts({ fault, primary, standby, witness }: DrillSituation): string[] {
  if (fault === 'witness') return [witness];
  if (fault === 'destroy' || fault === 'upgrade') return [primary, standby];
  return fault === 'votes' ? [standby, witness] : [primary];
}

const takesOver = ({ fault, primary, standby, hold }: DrillSituation, hosts: string[]): DrillStep[] => [
  { kind: 'awaitPrimary', host: standby },
  { kind: 'awaitAgents' },
  { kind: 'hold', seconds: hold },
  { kind: 'heal', fault, hosts },
  { kind: 'awaitInStep', host: primary },
  { kind: 'failBack', from: standby, to: primary },
];

const stays = ({ fault, primary, standby, hold }: DrillSituation, hosts: string[]): DrillStep[] => [
  { kind: 'hold', seconds: hold },
  { kind: 'ask' },
  { kind: 'heal', fault, hosts },
  { kind: 'awaitPrimary', host: primary },
  { kind: 'awaitInStep', host: standby },
  { kind: 'awaitAgents' },
];

/** The database is lost on both sites, some time after the moment that it is restored to. */
const destroys = ({ fault, hold }: DrillSituation, hosts: string[]): DrillStep[] => [
  { kind: 'mark' },
  { kind: 'wait', seconds: hold },
  { kind: 'strike', fault, hosts },
  { kind: 'restore' },
  { kind: 'awaitAgents' },
];
