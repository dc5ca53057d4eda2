import type { LabHost } from './layout.ts';

/** What there is of a lab on this machine. */
export interface LabSituation {
  /** The built root file system in the cache. */
  hasRoot: boolean;
  hasKeys: boolean;
  hasBridge: boolean;
  hasFolder: boolean;
  hosts: readonly HostSituation[];
}

export interface HostSituation extends LabHost {
  /** Its folder is whole: copied and configured. */
  hasFiles: boolean;
  /** Process of its container's program; null when it does not run. */
  pid: number | null;
}

/** Every step that changes this machine, and what it needs to know. */
export interface LabStepArgs {
  buildRoot: object;
  makeKeys: object;
  makeBridge: object;
  copyRoot: { host: LabHost };
  start: { host: LabHost };
  await: { host: LabHost };
  stop: { host: LabHost };
  removeBridge: object;
  removeFolder: object;
}
export type LabStep = { [Kind in keyof LabStepArgs]: { kind: Kind } & LabStepArgs[Kind] }[keyof LabStepArgs];

/** What is still missing of a running lab, in order; of a whole one only that it answers. */
export function planLabUp({ hasRoot, hasKeys, hasBridge, hosts }: LabSituation): LabStep[] {
  const copied = hosts.filter(({ hasFiles }) => !hasFiles);
  const stale = copied.filter(({ pid }) => pid !== null);
  const started = hosts.filter(({ pid, hasFiles }) => pid === null || !hasFiles);
  return [
    ...when<LabStep>(!hasRoot && copied.length > 0, { kind: 'buildRoot' }),
    ...when<LabStep>(!hasKeys, { kind: 'makeKeys' }),
    ...when<LabStep>(!hasBridge, { kind: 'makeBridge' }),
    ...stale.map((host): LabStep => ({ kind: 'stop', host: labHost(host) })),
    ...copied.map((host): LabStep => ({ kind: 'copyRoot', host: labHost(host) })),
    ...started.map((host): LabStep => ({ kind: 'start', host: labHost(host) })),
    ...hosts.map((host): LabStep => ({ kind: 'await', host: labHost(host) })),
  ];
}

/** What is there of a lab and has to go, in order; nothing on a machine without one. The built root file system stays in the cache. */
export function planLabDown({ hasBridge, hasFolder, hosts }: LabSituation): LabStep[] {
  return [
    ...hosts.filter(({ pid }) => pid !== null).map((host): LabStep => ({ kind: 'stop', host: labHost(host) })),
    ...when<LabStep>(hasBridge, { kind: 'removeBridge' }),
    ...when<LabStep>(hasFolder, { kind: 'removeFolder' }),
  ];
}

const when = <T>(wanted: boolean, step: T): T[] => (wanted ? [step] : []);
const labHost = ({ name, address }: LabHost): LabHost => ({ name, address });
