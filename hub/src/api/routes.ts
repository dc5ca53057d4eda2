import type { Handler } from './context.ts';
import { makeToken } from './handlers/agent-tokens.ts';
import { listAgents, showAgent } from './handlers/agents.ts';
import { showAudit } from './handlers/audit.ts';
import { listDevices, showDevice } from './handlers/devices.ts';
import { enrol } from './handlers/enrol.ts';
import { live, ready, showCa } from './handlers/health.ts';
import { putDesired } from './handlers/put-desired.ts';
import { listQuarantine } from './handlers/quarantine.ts';
import { showRegister } from './handlers/register.ts';
import { showStatus } from './handlers/status.ts';
import { getTicket, getTickets } from './handlers/tickets.ts';
import { listUnits, showUnit } from './handlers/units.ts';

/** What a caller must be allowed to do; `public` needs no token, and `enrol` brings its own. */
export type Permission = 'public' | 'enrol' | 'read' | 'manage';

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  permission: Permission;
  handle: Handler;
}

/** Everything the HTTP interface answers. A path that is not here does not exist. */
export const routes: readonly Route[] = [
  { method: 'GET', url: '/livez', permission: 'public', handle: live },
  { method: 'GET', url: '/readyz', permission: 'public', handle: ready },
  { method: 'GET', url: '/v1/ca', permission: 'public', handle: showCa },
  { method: 'POST', url: '/v1/enrol', permission: 'enrol', handle: enrol },
  { method: 'POST', url: '/v1/agent-tokens', permission: 'manage', handle: makeToken },
  { method: 'GET', url: '/v1/status', permission: 'read', handle: showStatus },
  { method: 'GET', url: '/v1/units', permission: 'read', handle: listUnits },
  { method: 'GET', url: '/v1/units/:code', permission: 'read', handle: showUnit },
  { method: 'GET', url: '/v1/agents', permission: 'read', handle: listAgents },
  { method: 'GET', url: '/v1/agents/:id', permission: 'read', handle: showAgent },
  { method: 'PUT', url: '/v1/agents/:id/desired', permission: 'manage', handle: putDesired },
  { method: 'GET', url: '/v1/devices', permission: 'read', handle: listDevices },
  { method: 'GET', url: '/v1/devices/:id', permission: 'read', handle: showDevice },
  { method: 'GET', url: '/v1/tickets', permission: 'read', handle: getTickets },
  { method: 'GET', url: '/v1/tickets/:number', permission: 'read', handle: getTicket },
  { method: 'GET', url: '/v1/audit', permission: 'read', handle: showAudit },
  { method: 'GET', url: '/v1/register', permission: 'read', handle: showRegister },
  { method: 'GET', url: '/v1/quarantine', permission: 'read', handle: listQuarantine },
];
