import type { Authority, ServerIdentity } from '../authority/index.ts';
import { type Broker, type BrokerPort, startEmbeddedBroker, startExternalBroker } from '../broker/index.ts';
import type { Settings } from '../config/index.ts';
import type { Log } from '../log/index.ts';

/** The broker inside this process, or the one that settings name. */
export function chooseBroker({
  host,
  mqttPort,
  identity,
  settings,
  authority,
  port,
  log,
}: {
  host: string;
  mqttPort: number;
  identity: ServerIdentity;
  settings: Settings;
  authority: Authority;
  port: BrokerPort;
  log: Log;
}): Promise<Broker> {
  const { broker, connections, connectSeconds, hubId } = settings;
  const ca = authority.caPem;
  if (broker === 'embedded')
    return startEmbeddedBroker({ host, mqttPort, identity, connections, connectSeconds, ca, port, log });
  return startExternalBroker({
    ...{ url: broker, hub: hubId, ca, port, log },
    identity: authority.clientIdentity,
    group: authority.secretWord('group of hubs'),
  });
}
