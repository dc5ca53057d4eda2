import { core } from './0001-core.ts';
import { tickets } from './0002-tickets.ts';
import { probes } from './0003-probes.ts';
import { readings } from './0004-readings.ts';
import { auditLog } from './0005-audit-log.ts';
import { accounts } from './0006-accounts.ts';
import { network } from './0007-network.ts';
import { identity } from './0008-identity.ts';
import { leader } from './0009-leader.ts';
import { idempotency } from './0010-idempotency.ts';
import { presence } from './0011-presence.ts';
import { paging } from './0012-paging.ts';
import { shutOut } from './0013-shut-out.ts';
import { periods } from './0014-periods.ts';
import { registerChanges } from './0015-register-changes.ts';
import { standards } from './0016-standards.ts';
import { proposals } from './0017-proposals.ts';
import { links } from './0018-links.ts';
import { ticketVoices } from './0019-ticket-voices.ts';
import { notices } from './0020-notices.ts';
import { stocktakes } from './0021-stocktakes.ts';
import { standardsKnown } from './0022-standards-known.ts';
import { readiness } from './0023-readiness.ts';
import { cases } from './0024-cases.ts';
import { fromPeople } from './0025-from-people.ts';
import { problems } from './0026-problems.ts';
import { plannedWork } from './0027-planned-work.ts';
import { escalationNotices } from './0028-escalation-notices.ts';
import { wanLinks } from './0029-wan-links.ts';
import { goodbyes } from './0030-goodbyes.ts';
import { linkVersions } from './0031-link-versions.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [
  core,
  tickets,
  probes,
  readings,
  auditLog,
  accounts,
  network,
  identity,
  leader,
  idempotency,
  presence,
  paging,
  shutOut,
  periods,
  registerChanges,
  standards,
  proposals,
  links,
  ticketVoices,
  notices,
  stocktakes,
  standardsKnown,
  readiness,
  cases,
  fromPeople,
  problems,
  plannedWork,
  escalationNotices,
  wanLinks,
  goodbyes,
  linkVersions,
];
