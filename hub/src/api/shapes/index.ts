import { accountShapes } from './accounts.ts';
import { fleetShapes } from './fleet.ts';
import { fromPeopleShapes } from './from-people.ts';
import { hubShapes } from './hub.ts';
import { identityShapes } from './identity.ts';
import { networkShapes } from './network.ts';
import { notifyShapes } from './notify.ts';
import { plannedWorkShapes } from './planned-works.ts';
import { problemShapes } from './problems.ts';
import { proposalShapes } from './proposals.ts';
import { readinessShapes } from './readiness.ts';
import { reconcileShapes } from './reconcile.ts';
import { registerShapes } from './register.ts';
import { reportShapes } from './reports.ts';
import type { Shapes } from './shape.ts';
import { standardShapes } from './standards.ts';
import { stocktakeShapes } from './stocktakes.ts';
import { wanLinkShapes } from './wan-links.ts';

/** What each route takes and gives; a route without a row here does not pass the tests. */
export const shapes: Shapes = {
  ...hubShapes,
  ...fleetShapes,
  ...readinessShapes,
  ...identityShapes,
  ...networkShapes,
  ...accountShapes,
  ...registerShapes,
  ...reconcileShapes,
  ...plannedWorkShapes,
  ...standardShapes,
  ...proposalShapes,
  ...stocktakeShapes,
  ...reportShapes,
  ...problemShapes,
  ...wanLinkShapes,
  ...notifyShapes,
  ...fromPeopleShapes,
};
