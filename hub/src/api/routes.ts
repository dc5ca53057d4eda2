import type { Permission } from '@motcua/contract';
import { problemVerbNames } from '../problems/index.ts';
import { ticketVerbs, verbNames } from '../tickets/verbs.ts';
import type { Handler } from './context.ts';
import { login } from './handlers/accounts/login.ts';
import { getLoginMethods, loginOidc } from './handlers/accounts/login-oidc.ts';
import { finishOidc, loginWeb, startOidc } from './handlers/accounts/login-web.ts';
import { getAccount, getAccounts, postAccount, putAccount } from './handlers/accounts/manage.ts';
import { changeOneTimeCode, changePassword, logout, whoAmI } from './handlers/accounts/own.ts';
import { getTokens, postToken, revokeToken } from './handlers/accounts/tokens.ts';
import { makeToken } from './handlers/agent-tokens.ts';
import { listAgents, showAgent } from './handlers/agents.ts';
import { showAudit } from './handlers/audit.ts';
import { getAuditLog, getAuditVerdict } from './handlers/audit-log.ts';
import { showAuthority } from './handlers/authority.ts';
import { getDesired } from './handlers/desired.ts';
import { listDeviceReadings } from './handlers/device-readings.ts';
import { listDevices, showDevice } from './handlers/devices.ts';
import { acceptDiscovery, dismissDiscovery, listDiscoveries } from './handlers/discoveries.ts';
import { enrol } from './handlers/enrol.ts';
import { openEvents } from './handlers/events.ts';
import { showGaps, showPendingDevices } from './handlers/gaps.ts';
import { live, ready, showCa } from './handlers/health.ts';
import { clearCloned } from './handlers/identity/clear-clone.ts';
import { enrolAgain } from './handlers/identity/enrol-again.ts';
import { listEnrolTokens, revokeEnrolToken } from './handlers/identity/enrol-tokens.ts';
import { approvePending, listPending, rejectPending } from './handlers/identity/pending.ts';
import { challenge, renew } from './handlers/identity/renew.ts';
import { retire, revoke, showCrl } from './handlers/identity/revoke.ts';
import { getIntakeForm } from './handlers/intake/form.ts';
import { postIntakeForm } from './handlers/intake/report.ts';
import { endIntakeToken, listIntakeTokens, postIntakeTokens } from './handlers/intake/tokens.ts';
import { showMetrics } from './handlers/metrics.ts';
import { getChannels, testChannel } from './handlers/notify/channels.ts';
import { getNotice, getNotices, replayNotice } from './handlers/notify/notices.ts';
import { endSubscription, getSubscriptions, postSubscription } from './handlers/notify/subscriptions.ts';
import { showOpenApi } from './handlers/open-api.ts';
import { getWork, getWorks, postWork, postWorkCancel } from './handlers/planned-works/works.ts';
import { changeProblem } from './handlers/problems/change-problem.ts';
import { postFind } from './handlers/problems/find.ts';
import { getProblem, getProblems } from './handlers/problems/list-problems.ts';
import { changeProposal, receiveProposal } from './handlers/proposals/change-proposal.ts';
import { getProposal, getProposals } from './handlers/proposals/list-proposals.ts';
import { postProposal } from './handlers/proposals/post-proposal.ts';
import { putDesired } from './handlers/put-desired.ts';
import { listQuarantine } from './handlers/quarantine.ts';
import { listCounters, showCounter } from './handlers/readiness.ts';
import { refuseMatch } from './handlers/reconcile/refuse.ts';
import { showReconcile } from './handlers/reconcile/show-plan.ts';
import { listRegisterChanges } from './handlers/register/list-changes.ts';
import { postChanges } from './handlers/register/post-changes.ts';
import { showChange } from './handlers/register/show-change.ts';
import { showDeviceHistory, showUnitHistory } from './handlers/register/show-history.ts';
import { showRegister } from './handlers/register/show-register.ts';
import { undoChange } from './handlers/register/undo-change.ts';
import { showTicketReport } from './handlers/reports/ticket-report.ts';
import { putStandardFile, removeFile, showStandards } from './handlers/standards/files.ts';
import { getWaivers, postWaiver, postWaiverEnd } from './handlers/standards/waivers.ts';
import { showStatus } from './handlers/status.ts';
import { postScans } from './handlers/stocktakes/scans.ts';
import { getStocktake, getStocktakes, postStocktake, postStocktakeClose } from './handlers/stocktakes/stocktakes.ts';
import { showSupplyForecasts } from './handlers/supply-forecasts.ts';
import { changeTicket } from './handlers/tickets/change-ticket.ts';
import { getClocks } from './handlers/tickets/get-clocks.ts';
import { getLoans } from './handlers/tickets/get-loans.ts';
import { openTicket } from './handlers/tickets/open-ticket.ts';
import { getPhoto, postPhoto, removePhoto } from './handlers/tickets/photos.ts';
import { getTicket, getTickets } from './handlers/tickets.ts';
import { putUnitTargets, showUnitTargets } from './handlers/unit-targets.ts';
import { listUnits, showUnit } from './handlers/units.ts';
import { getAvailability } from './handlers/wan-links/availability.ts';
import { getLink, getLinks } from './handlers/wan-links/list-links.ts';
import { postLinkChanges } from './handlers/wan-links/post-link-changes.ts';
import { postLinkEnd, putLink } from './handlers/wan-links/put-link.ts';

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  /**
   * What a caller must be allowed to do; `public` needs no token, `enrol`, `renew` and `login` bring their own, and `intake` has the
   * code of an office in its path. What answers `intake` is a page for people.
   */
  permission: Permission | 'public' | 'enrol' | 'renew' | 'login' | 'intake';
  /** `units`: the handler keeps to the scope of the request. `whole`: what it is about belongs to no unit. */
  reach: 'units' | 'whole';
  handle: Handler;
  /** Bytes that a body may have, where the usual limit is too small. */
  bodyLimit?: number;
}

/** Everything the HTTP interface answers. A path that is not here does not exist. */
export const routes: readonly Route[] = [
  { method: 'GET', url: '/livez', permission: 'public', reach: 'whole', handle: live },
  { method: 'GET', url: '/readyz', permission: 'public', reach: 'whole', handle: ready },
  { method: 'GET', url: '/metrics', permission: 'status.read', reach: 'whole', handle: showMetrics },
  { method: 'GET', url: '/v1/openapi.json', permission: 'public', reach: 'whole', handle: showOpenApi },
  { method: 'GET', url: '/v1/events', permission: 'status.read', reach: 'units', handle: openEvents },
  { method: 'GET', url: '/v1/ca', permission: 'public', reach: 'whole', handle: showCa },
  { method: 'POST', url: '/v1/enrol', permission: 'enrol', reach: 'whole', handle: enrol },
  { method: 'GET', url: '/v1/crl', permission: 'public', reach: 'whole', handle: showCrl },
  { method: 'GET', url: '/v1/challenge', permission: 'public', reach: 'whole', handle: challenge },
  { method: 'POST', url: '/v1/agents/:id/renew', permission: 'renew', reach: 'whole', handle: renew },
  { method: 'POST', url: '/v1/enrol-requests', permission: 'enrol', reach: 'whole', handle: enrolAgain },
  { method: 'POST', url: '/v1/agents/:id/revoke', permission: 'agent.manage', reach: 'units', handle: revoke },
  { method: 'POST', url: '/v1/agents/:id/retire', permission: 'agent.manage', reach: 'units', handle: retire },
  {
    method: 'POST',
    url: '/v1/agents/:id/clear-clone',
    permission: 'agent.manage',
    reach: 'units',
    handle: clearCloned,
  },
  { method: 'GET', url: '/v1/pending-agents', permission: 'agent.read', reach: 'units', handle: listPending },
  {
    method: 'POST',
    url: '/v1/pending-agents/:id/approve',
    permission: 'agent.manage',
    reach: 'units',
    handle: approvePending,
  },
  {
    method: 'POST',
    url: '/v1/pending-agents/:id/reject',
    permission: 'agent.manage',
    reach: 'units',
    handle: rejectPending,
  },
  { method: 'GET', url: '/v1/agent-tokens', permission: 'agent.manage', reach: 'units', handle: listEnrolTokens },
  {
    method: 'POST',
    url: '/v1/agent-tokens/:id/revoke',
    permission: 'agent.manage',
    reach: 'units',
    handle: revokeEnrolToken,
  },
  { method: 'POST', url: '/v1/agent-tokens', permission: 'agent.manage', reach: 'units', handle: makeToken },
  { method: 'GET', url: '/v1/status', permission: 'status.read', reach: 'units', handle: showStatus },
  { method: 'GET', url: '/v1/readiness', permission: 'status.read', reach: 'units', handle: listCounters },
  { method: 'GET', url: '/v1/readiness/:code', permission: 'status.read', reach: 'units', handle: showCounter },
  { method: 'GET', url: '/v1/units', permission: 'unit.read', reach: 'units', handle: listUnits },
  { method: 'GET', url: '/v1/units/:code', permission: 'unit.read', reach: 'units', handle: showUnit },
  { method: 'GET', url: '/v1/agents', permission: 'agent.read', reach: 'units', handle: listAgents },
  { method: 'GET', url: '/v1/agents/:id', permission: 'agent.read', reach: 'units', handle: showAgent },
  { method: 'GET', url: '/v1/agents/:id/desired', permission: 'agent.read', reach: 'units', handle: getDesired },
  { method: 'PUT', url: '/v1/agents/:id/desired', permission: 'agent.manage', reach: 'units', handle: putDesired },
  { method: 'GET', url: '/v1/devices', permission: 'device.read', reach: 'units', handle: listDevices },
  { method: 'GET', url: '/v1/devices/:id', permission: 'device.read', reach: 'units', handle: showDevice },
  {
    method: 'GET',
    url: '/v1/devices/:id/readings',
    permission: 'device.read',
    reach: 'units',
    handle: listDeviceReadings,
  },
  { method: 'GET', url: '/v1/units/:code/targets', permission: 'agent.read', reach: 'units', handle: showUnitTargets },
  { method: 'PUT', url: '/v1/units/:code/targets', permission: 'agent.manage', reach: 'units', handle: putUnitTargets },
  { method: 'GET', url: '/v1/discoveries', permission: 'agent.read', reach: 'units', handle: listDiscoveries },
  {
    method: 'POST',
    url: '/v1/discoveries/:id/accept',
    permission: 'agent.manage',
    reach: 'units',
    handle: acceptDiscovery,
  },
  {
    method: 'POST',
    url: '/v1/discoveries/:id/dismiss',
    permission: 'agent.manage',
    reach: 'units',
    handle: dismissDiscovery,
  },
  { method: 'GET', url: '/v1/tickets', permission: 'ticket.read', reach: 'units', handle: getTickets },
  { method: 'GET', url: '/v1/tickets/:number', permission: 'ticket.read', reach: 'units', handle: getTicket },
  { method: 'GET', url: '/v1/tickets/:number/clocks', permission: 'ticket.read', reach: 'units', handle: getClocks },
  { method: 'POST', url: '/v1/tickets', permission: 'ticket.open', reach: 'units', handle: openTicket },
  ...verbNames.map((verb) => ({
    ...{ method: 'POST' as const, url: `/v1/tickets/:number/${verb}`, permission: ticketVerbs[verb].permission },
    ...{ reach: 'units' as const, handle: changeTicket(verb) },
  })),
  { method: 'GET', url: '/v1/loans', permission: 'ticket.read', reach: 'units', handle: getLoans },
  {
    method: 'POST',
    url: '/v1/tickets/:number/photos',
    permission: 'ticket.open',
    reach: 'units',
    handle: postPhoto,
    bodyLimit: 8 * 2 ** 20,
  },
  { method: 'GET', url: '/v1/tickets/:number/photos/:id', permission: 'ticket.read', reach: 'units', handle: getPhoto },
  {
    method: 'POST',
    url: '/v1/tickets/:number/photos/:id/remove',
    permission: 'ticket.work',
    reach: 'units',
    handle: removePhoto,
  },
  { method: 'GET', url: '/b/:token', permission: 'intake', reach: 'units', handle: getIntakeForm },
  {
    method: 'POST',
    url: '/b/:token',
    permission: 'intake',
    reach: 'units',
    handle: postIntakeForm,
    bodyLimit: 16 * 2 ** 20,
  },
  { method: 'GET', url: '/v1/intake-tokens', permission: 'ticket.work', reach: 'units', handle: listIntakeTokens },
  { method: 'POST', url: '/v1/intake-tokens', permission: 'ticket.work', reach: 'units', handle: postIntakeTokens },
  {
    method: 'POST',
    url: '/v1/intake-tokens/:id/end',
    permission: 'ticket.work',
    reach: 'units',
    handle: endIntakeToken,
  },
  { method: 'GET', url: '/v1/channels', permission: 'notice.manage', reach: 'whole', handle: getChannels },
  {
    method: 'POST',
    url: '/v1/channels/:channel/test',
    permission: 'notice.manage',
    reach: 'whole',
    handle: testChannel,
  },
  {
    method: 'GET',
    url: '/v1/notice-subscriptions',
    permission: 'notice.manage',
    reach: 'units',
    handle: getSubscriptions,
  },
  {
    method: 'POST',
    url: '/v1/notice-subscriptions',
    permission: 'notice.manage',
    reach: 'units',
    handle: postSubscription,
  },
  {
    method: 'POST',
    url: '/v1/notice-subscriptions/:id/end',
    permission: 'notice.manage',
    reach: 'units',
    handle: endSubscription,
  },
  { method: 'GET', url: '/v1/notices', permission: 'notice.manage', reach: 'whole', handle: getNotices },
  { method: 'GET', url: '/v1/notices/:id', permission: 'notice.manage', reach: 'whole', handle: getNotice },
  { method: 'POST', url: '/v1/notices/:id/replay', permission: 'notice.manage', reach: 'whole', handle: replayNotice },
  { method: 'GET', url: '/v1/wan-links', permission: 'unit.read', reach: 'units', handle: getLinks },
  { method: 'GET', url: '/v1/wan-links/:id', permission: 'unit.read', reach: 'units', handle: getLink },
  { method: 'PUT', url: '/v1/wan-links/:id', permission: 'register.write', reach: 'whole', handle: putLink },
  { method: 'POST', url: '/v1/wan-links/:id/end', permission: 'register.write', reach: 'whole', handle: postLinkEnd },
  {
    method: 'POST',
    url: '/v1/wan-link-changes',
    permission: 'register.write',
    reach: 'whole',
    handle: postLinkChanges,
    // 11,000 lines with some versions each, before and after.
    bodyLimit: 64 * 2 ** 20,
  },
  {
    method: 'GET',
    url: '/v1/wan-link-availability',
    permission: 'unit.read',
    reach: 'units',
    handle: getAvailability,
  },
  { method: 'GET', url: '/v1/problems', permission: 'ticket.read', reach: 'units', handle: getProblems },
  { method: 'GET', url: '/v1/problems/:id', permission: 'ticket.read', reach: 'units', handle: getProblem },
  // A problem is of many units, and so it takes a role over all of them to decide about it.
  { method: 'POST', url: '/v1/problems/find', permission: 'problem.decide', reach: 'whole', handle: postFind },
  ...problemVerbNames.map((verb) => ({
    ...{ method: 'POST' as const, url: `/v1/problems/:id/${verb}`, permission: 'problem.decide' as const },
    ...{ reach: 'whole' as const, handle: changeProblem(verb) },
  })),
  { method: 'GET', url: '/v1/reports/tickets', permission: 'ticket.read', reach: 'units', handle: showTicketReport },
  { method: 'GET', url: '/v1/planned-works', permission: 'ticket.read', reach: 'units', handle: getWorks },
  { method: 'POST', url: '/v1/planned-works', permission: 'ticket.work', reach: 'units', handle: postWork },
  { method: 'GET', url: '/v1/planned-works/:number', permission: 'ticket.read', reach: 'units', handle: getWork },
  {
    method: 'POST',
    url: '/v1/planned-works/:number/cancel',
    permission: 'ticket.work',
    reach: 'units',
    handle: postWorkCancel,
  },
  { method: 'GET', url: '/v1/authority', permission: 'ticket.read', reach: 'units', handle: showAuthority },
  { method: 'GET', url: '/v1/audit', permission: 'audit.read', reach: 'units', handle: showAudit },
  { method: 'GET', url: '/v1/standards', permission: 'audit.read', reach: 'whole', handle: showStandards },
  {
    method: 'PUT',
    url: '/v1/standard-files/:name',
    permission: 'standard.manage',
    reach: 'whole',
    handle: putStandardFile,
  },
  {
    method: 'POST',
    url: '/v1/standard-files/:name/remove',
    permission: 'standard.manage',
    reach: 'whole',
    handle: removeFile,
  },
  { method: 'GET', url: '/v1/waivers', permission: 'audit.read', reach: 'units', handle: getWaivers },
  { method: 'POST', url: '/v1/waivers', permission: 'standard.manage', reach: 'units', handle: postWaiver },
  { method: 'POST', url: '/v1/waivers/:id/end', permission: 'standard.manage', reach: 'units', handle: postWaiverEnd },
  { method: 'GET', url: '/v1/gaps', permission: 'audit.read', reach: 'units', handle: showGaps },
  { method: 'GET', url: '/v1/pending-devices', permission: 'audit.read', reach: 'units', handle: showPendingDevices },
  {
    method: 'GET',
    url: '/v1/supply-forecasts',
    permission: 'device.read',
    reach: 'units',
    handle: showSupplyForecasts,
  },
  { method: 'GET', url: '/v1/proposals', permission: 'proposal.read', reach: 'units', handle: getProposals },
  { method: 'POST', url: '/v1/proposals', permission: 'proposal.write', reach: 'units', handle: postProposal },
  { method: 'GET', url: '/v1/proposals/:number', permission: 'proposal.read', reach: 'units', handle: getProposal },
  {
    method: 'POST',
    url: '/v1/proposals/:number/submit',
    permission: 'proposal.write',
    reach: 'units',
    handle: changeProposal('submit'),
  },
  {
    method: 'POST',
    url: '/v1/proposals/:number/approve',
    permission: 'proposal.approve',
    reach: 'units',
    handle: changeProposal('approve'),
  },
  {
    method: 'POST',
    url: '/v1/proposals/:number/reject',
    permission: 'proposal.approve',
    reach: 'units',
    handle: changeProposal('reject'),
  },
  {
    method: 'POST',
    url: '/v1/proposals/:number/order',
    permission: 'proposal.write',
    reach: 'units',
    handle: changeProposal('order'),
  },
  {
    method: 'POST',
    url: '/v1/proposals/:number/receive',
    permission: 'proposal.write',
    reach: 'units',
    handle: receiveProposal,
  },
  { method: 'GET', url: '/v1/register', permission: 'register.read', reach: 'units', handle: showRegister },
  {
    method: 'GET',
    url: '/v1/register/changes',
    permission: 'register.read',
    reach: 'units',
    handle: listRegisterChanges,
  },
  {
    method: 'POST',
    url: '/v1/register/changes',
    permission: 'register.write',
    reach: 'units',
    handle: postChanges,
    // 100,000 rows changed, each before and after, take some 110 MB.
    bodyLimit: 192 * 2 ** 20,
  },
  {
    method: 'GET',
    url: '/v1/register/units/:code/history',
    permission: 'register.read',
    reach: 'units',
    handle: showUnitHistory,
  },
  {
    method: 'GET',
    url: '/v1/register/devices/:id/history',
    permission: 'register.read',
    reach: 'units',
    handle: showDeviceHistory,
  },
  { method: 'GET', url: '/v1/register/changes/:id', permission: 'register.read', reach: 'units', handle: showChange },
  {
    method: 'POST',
    url: '/v1/register/changes/:id/undo',
    permission: 'register.write',
    reach: 'units',
    handle: undoChange,
  },
  { method: 'GET', url: '/v1/stocktakes', permission: 'register.read', reach: 'units', handle: getStocktakes },
  { method: 'POST', url: '/v1/stocktakes', permission: 'register.write', reach: 'units', handle: postStocktake },
  { method: 'GET', url: '/v1/stocktakes/:id', permission: 'register.read', reach: 'units', handle: getStocktake },
  { method: 'POST', url: '/v1/stocktakes/:id/scans', permission: 'register.write', reach: 'units', handle: postScans },
  {
    method: 'POST',
    url: '/v1/stocktakes/:id/close',
    permission: 'register.write',
    reach: 'units',
    handle: postStocktakeClose,
  },
  { method: 'GET', url: '/v1/reconcile', permission: 'register.read', reach: 'units', handle: showReconcile },
  {
    method: 'POST',
    url: '/v1/reconcile/refusals',
    permission: 'register.write',
    reach: 'units',
    handle: refuseMatch,
  },
  { method: 'GET', url: '/v1/quarantine', permission: 'quarantine.read', reach: 'whole', handle: listQuarantine },
  { method: 'GET', url: '/v1/audit-log', permission: 'audit-log.read', reach: 'whole', handle: getAuditLog },
  {
    method: 'GET',
    url: '/v1/audit-log/verdict',
    permission: 'audit-log.read',
    reach: 'whole',
    handle: getAuditVerdict,
  },
  { method: 'POST', url: '/v1/login', permission: 'login', reach: 'whole', handle: login },
  { method: 'GET', url: '/v1/login/methods', permission: 'public', reach: 'whole', handle: getLoginMethods },
  { method: 'POST', url: '/v1/login/oidc', permission: 'login', reach: 'whole', handle: loginOidc },
  { method: 'GET', url: '/v1/login/oidc/start', permission: 'login', reach: 'whole', handle: startOidc },
  { method: 'GET', url: '/v1/login/oidc/callback', permission: 'login', reach: 'whole', handle: finishOidc },
  { method: 'POST', url: '/v1/login/web', permission: 'login', reach: 'whole', handle: loginWeb },
  { method: 'POST', url: '/v1/logout', permission: 'session.own', reach: 'units', handle: logout },
  { method: 'GET', url: '/v1/whoami', permission: 'session.own', reach: 'units', handle: whoAmI },
  { method: 'PUT', url: '/v1/whoami/password', permission: 'session.own', reach: 'units', handle: changePassword },
  {
    method: 'PUT',
    url: '/v1/whoami/one-time-code',
    permission: 'session.own',
    reach: 'units',
    handle: changeOneTimeCode,
  },
  { method: 'GET', url: '/v1/tokens', permission: 'token.own', reach: 'units', handle: getTokens },
  { method: 'POST', url: '/v1/tokens', permission: 'token.own', reach: 'units', handle: postToken },
  { method: 'POST', url: '/v1/tokens/:id/revoke', permission: 'token.own', reach: 'units', handle: revokeToken },
  { method: 'GET', url: '/v1/accounts', permission: 'account.manage', reach: 'whole', handle: getAccounts },
  { method: 'POST', url: '/v1/accounts', permission: 'account.manage', reach: 'whole', handle: postAccount },
  { method: 'GET', url: '/v1/accounts/:name', permission: 'account.manage', reach: 'whole', handle: getAccount },
  { method: 'PUT', url: '/v1/accounts/:name', permission: 'account.manage', reach: 'whole', handle: putAccount },
];
