import { ExpectedError } from '@motcua/contract';
import type { BackupFact } from './parse-backups.ts';

/** Every step of a restore, and what it needs to know. */
export interface RestoreStepArgs {
  stopHubs: { hosts: string[] };
  stopDatabase: { hosts: string[] };
  /** What is left of the database is moved beside, and kept. */
  setAside: { hosts: string[]; folder: string };
  fetch: { host: string; backup: string; to: string };
  /** Replays the log to the moment, apart from everybody. */
  recover: { host: string };
  /** What the votes remember of the former database would keep the restored one from leading. */
  forget: { host: string };
  lead: { host: string };
  copy: { hosts: string[]; leader: string };
  startHubs: { hosts: string[] };
}
export type RestoreStep = {
  [Kind in keyof RestoreStepArgs]: { kind: Kind } & RestoreStepArgs[Kind];
}[keyof RestoreStepArgs];

export interface SiteFact {
  host: string;
  /** Backups in its own repository, oldest first. */
  backups: readonly BackupFact[];
}

export interface RestorePlan {
  host: string;
  backup: BackupFact;
  to: string;
  steps: RestoreStep[];
}

/**
 * Where a database is restored from, and in which steps: the newest backup that ended before the moment, of the site
 * whose backup is the newest; both sites are stopped first, so that nobody writes to what is given up.
 */
export function planRestore(sites: readonly SiteFact[], { to, now }: { to: number; now: number }): RestorePlan {
  const found = sites
    .flatMap(({ host, backups }) => backups.map((backup) => ({ host, backup })))
    .toSorted((a, b) => a.backup.endedAt - b.backup.endedAt);
  const moment = new Date(to).toISOString();
  const best = found.findLast(({ backup }) => backup.endedAt <= to);
  if (best === undefined || to > now) throw outside(moment, { found, now });
  const { host, backup } = best;
  const hosts = sites.map((site) => site.host);
  const folder = `/var/lib/postgresql/15/main.before-${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}`;
  const steps: RestoreStep[] = [
    { kind: 'stopHubs', hosts },
    { kind: 'stopDatabase', hosts },
    { kind: 'setAside', hosts, folder },
    { kind: 'fetch', host, backup: backup.label, to: moment },
    { kind: 'recover', host },
    { kind: 'forget', host },
    { kind: 'lead', host },
    { kind: 'copy', hosts: hosts.filter((other) => other !== host), leader: host },
    { kind: 'startHubs', hosts },
  ];
  return { host, backup, to: moment, steps };
}

function outside(to: string, { found, now }: { found: { backup: BackupFact }[]; now: number }): ExpectedError {
  const first = found[0];
  const from = first === undefined ? '–' : new Date(first.backup.endedAt).toISOString();
  return new ExpectedError('E_DC_NO_BACKUP', { to, from, until: new Date(now).toISOString() });
}
