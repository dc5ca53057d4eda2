import { ExpectedError } from '@motcua/contract';
import type { Centre, CentreHost } from '../operate/centre.ts';
import type { Fault } from './plan-drill.ts';
import type { LabPower } from './ports.ts';
import { faultScripts } from './scripts.ts';

export interface Target {
  fault: Fault;
  hosts: readonly string[];
}

/** A site's host by its name. */
export function named({ sites }: Pick<Centre, 'sites'>, name: string): CentreHost {
  const host = sites.find((site) => site.name === name);
  if (host === undefined) throw new Error(`${name} is no site`);
  return host;
}

/** Makes the fault. */
export async function strike(means: Means, { fault, hosts }: Target): Promise<void> {
  await Promise.all(hosts.map((host) => strikeOne(means, { fault, host })));
}

/** Takes the fault away; safe to do when there is none. */
export async function heal(means: Means, { fault, hosts }: Target): Promise<void> {
  await Promise.all(hosts.map((host) => healOne(means, { fault, host })));
}

/** Faults that are a link that is down. */
const linkFaults: ReadonlySet<Fault> = new Set<Fault>(['link', 'witness', 'votes']);

type One = { fault: Fault; host: string };

async function strikeOne({ centre, lab }: Means, { fault, host }: One): Promise<void> {
  if (fault === 'kill') return power(lab, fault).kill(host);
  if (fault === 'pause') return power(lab, fault).pause(host);
  if (linkFaults.has(fault)) return power(lab, fault).link(host, false);
  await onHost(centre, { host, script: faultScripts[fault]?.strike });
}

async function healOne({ centre, lab }: Means, { fault, host }: One): Promise<void> {
  if (fault === 'kill') return power(lab, fault).start(host);
  if (fault === 'pause') return power(lab, fault).resume(host);
  if (linkFaults.has(fault)) return power(lab, fault).link(host, true);
  await onHost(centre, { host, script: faultScripts[fault]?.heal });
}

interface Means {
  centre: Centre;
  lab: LabPower | null;
}

function power(lab: LabPower | null, fault: Fault): LabPower {
  if (lab === null) throw new ExpectedError('E_DC_FAULT_NEEDS_LAB', { fault });
  return lab;
}

async function onHost(centre: Centre, { host, script }: { host: string; script: string | undefined }): Promise<void> {
  if (script === undefined) throw new Error('every fault has its script');
  await centre.to(named(centre, host))({ script, timeout: 120_000 });
}
