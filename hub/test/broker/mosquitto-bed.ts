import { openAuthority } from '../../src/authority/index.ts';
import type { Broker, BrokerPort } from '../../src/broker/broker.ts';
import { RevocationKeeper, startExternalBroker } from '../../src/broker/index.ts';
import type { KeepRevocationsOptions } from '../../src/broker/mosquitto/keep-revocations.ts';
import type { RevokedCertificate } from '../../src/broker/mosquitto/plan-publication.ts';
import { silentLog } from '../../src/log/index.ts';
import { startConfigured, type TestMosquitto } from '../support/mosquitto.ts';
import { type Bed, makeAuthority, makePort } from './bed.ts';

export interface MosquittoBed extends Bed {
  mosquitto: TestMosquitto;
  keeper: RevocationKeeper;
  makeKeeper: (options: Partial<KeepRevocationsOptions>) => RevocationKeeper;
}

/** A real Mosquitto with one hub. */
export async function startMosquittoBed({
  certifiedDaysAgo = 0,
  keepaliveSeconds = 10,
}: {
  certifiedDaysAgo?: number;
  keepaliveSeconds?: number;
} = {}): Promise<MosquittoBed> {
  const { authority, dataDir, ...folder } = await makeAuthority();
  const past = await openAuthority({ dataDir, now: () => Date.now() - certifiedDaysAgo * 86_400_000 });
  const mosquitto = await startConfigured({ ...authority, serverCertificate: past.serverCertificate });
  const { port, heard, connected, door } = makePort();
  const hub = await startHubAt({ url: mosquitto.url, authority }, { hub: 'hub1', port, keepaliveSeconds });
  const revoked: RevokedCertificate[] = [];
  const { folder: brokerFolder, url, cutUrl } = mosquitto;
  const makeKeeper = (options: Partial<KeepRevocationsOptions> = {}) =>
    new RevocationKeeper({
      ...{ authority, folder: brokerFolder, url, cutUrl, reloadCommand: undefined, hubs: ['hub1', 'hub2'] },
      ...{ revoked: async () => revoked, now: Date.now, log: silentLog },
      ...options,
    });
  const keeper = makeKeeper();
  if (certifiedDaysAgo === 0) await keeper.run();
  return {
    ...{ url: mosquitto.url, authority, mosquitto, keeper, makeKeeper, hub, heard, connected, door },
    async revoke({ serial, name: agent }) {
      revoked.push({ serial, at: Date.now(), agent });
      await keeper.run();
    },
    async [Symbol.asyncDispose]() {
      await hub.close();
      await mosquitto[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

/** The hub's side of another hub, at the same broker. */
export const startHubAt = (
  { url, authority }: Pick<Bed, 'url' | 'authority'>,
  { hub, port, keepaliveSeconds = 10 }: { hub: string; port: BrokerPort; keepaliveSeconds?: number },
): Promise<Broker> =>
  startExternalBroker({
    ...{ url, hub, identity: authority.clientIdentity, ca: authority.caPem },
    ...{ group: authority.secretWord('group of hubs'), port, log: silentLog, keepaliveSeconds },
  });
