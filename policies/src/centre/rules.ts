import type { CentreRule } from './rule.ts';
import { adminPorts } from './rules/admin-ports.ts';
import { changeWindow, complete, pathsApart, twoPaths, updates } from './rules/advice.ts';
import { offSite, restoreTest } from './rules/backups.ts';
import { logs } from './rules/logs.ts';
import { replication } from './rules/replication.ts';
import { residency } from './rules/residency.ts';
import { secrets } from './rules/secrets.ts';
import { tls } from './rules/tls.ts';
import { votes } from './rules/votes.ts';
import { zones } from './rules/zones.ts';

/** Every rule about the data centres, in the order in which they are said. */
export const centreRules: readonly CentreRule[] = [
  ...[residency, tls, adminPorts, zones, votes, replication],
  ...[offSite, restoreTest, logs, secrets],
  ...[twoPaths, pathsApart, changeWindow, updates, complete],
];
