import { accessTexts } from './commands-access.ts';
import { centreCommandTexts } from './commands-centre.ts';
import { fleetTexts } from './commands-fleet.ts';
import { fromPeopleCommandTexts } from './commands-from-people.ts';
import { hubTexts } from './commands-hub.ts';
import { identityTexts } from './commands-identity.ts';
import { importCommandTexts } from './commands-import.ts';
import { linkCommandTexts } from './commands-link.ts';
import { networkTexts } from './commands-network.ts';
import { noticeTexts } from './commands-notice.ts';
import { probeCommandTexts } from './commands-probe.ts';
import { otherProbeTexts } from './commands-probe-others.ts';
import { problemCommandTexts } from './commands-problem.ts';
import { procurementTexts } from './commands-procurement.ts';
import { reconcileCommandTexts } from './commands-reconcile.ts';
import { registerCommandTexts } from './commands-register.ts';
import { reorganiseCommandTexts } from './commands-reorganise.ts';
import { reportCommandTexts } from './commands-report.ts';
import { standardTexts } from './commands-standard.ts';
import { stocktakeCommandTexts } from './commands-stocktake.ts';
import { ticketCommandTexts } from './commands-ticket.ts';
import { workCommandTexts } from './commands-work.ts';

/** What help says about every command. The order is that of the list of commands. */
export const commandTexts = {
  ...hubTexts,
  ...registerCommandTexts,
  ...importCommandTexts,
  ...standardTexts,
  ...procurementTexts,
  ...reconcileCommandTexts,
  ...reorganiseCommandTexts,
  ...stocktakeCommandTexts,
  ...fleetTexts,
  ...noticeTexts,
  ...ticketCommandTexts,
  ...fromPeopleCommandTexts,
  ...linkCommandTexts,
  ...problemCommandTexts,
  ...workCommandTexts,
  ...reportCommandTexts,
  ...identityTexts,
  ...networkTexts,
  ...accessTexts,
  ...probeCommandTexts,
  ...otherProbeTexts,
  ...centreCommandTexts,
} as const;

/** The words of a command, with a blank between: `agent token`. */
export type CommandId = keyof typeof commandTexts;
