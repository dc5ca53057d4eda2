import { AgentView, DeviceRow, type Health, type ProbeOutcome, StatusView } from '@motcua/contract';
import type { Audit } from '@motcua/policies';
import { auditOfHub } from '../audit-of-hub.ts';
import { type Hub, withQuery } from '../connect.ts';

/** The day that the demo's figures are of. */
const day = '2022-06-30';

/** What the demo found: this PC and its devices, and what the units lack. */
export interface DemoResult {
  installation: string;
  simulated: boolean;
  units: number;
  dataDir: string;
  hub: { url: string; broker: string };
  agent: {
    id: string;
    unit: string;
    hostname: string | null;
    firstReportAt: string | null;
    acknowledged: boolean;
    devices: { kind: string; name: string | null; health: Health; reasons: string[] }[];
    /** What could not be read on this PC, and why. */
    unread: ProbeOutcome[];
  };
  audit: Audit;
}

/** Asks the demo's hub for what the demo shows. */
export async function lookAtDemo({
  hub,
  mqttUrl,
  agent: id,
  path,
}: {
  hub: Hub;
  mqttUrl: string;
  agent: string;
  path: string;
}): Promise<DemoResult> {
  const [status, agent, devices, audit] = await Promise.all([
    hub.get('/v1/status', StatusView),
    hub.get(`/v1/agents/${id}`, AgentView),
    hub.list(withQuery('/v1/devices', { agent: id }), 'devices', DeviceRow),
    auditOfHub(hub, { asOf: day }),
  ]);
  const { unit, hostname, lastReportAt, seq } = agent;
  return {
    installation: status.installation,
    simulated: status.simulated,
    units: status.units,
    dataDir: path,
    hub: { url: hub.endpoint.url, broker: mqttUrl },
    agent: {
      ...{ id, unit, hostname, firstReportAt: lastReportAt, acknowledged: seq !== null },
      devices: devices.rows.map(({ kind, name, health, reasons }) => ({ kind, name, health, reasons })),
      unread: (agent.probes ?? []).filter(({ ok }) => !ok),
    },
    audit,
  };
}
