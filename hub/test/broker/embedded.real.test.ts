import { describe } from 'vitest';
import { startEmbeddedBroker } from '../../src/broker/index.ts';
import { silentLog } from '../../src/log/index.ts';
import { type Bed, makeAuthority, makePort } from './bed.ts';
import { brokerContract } from './contract.ts';

async function startBed(): Promise<Bed> {
  const { authority, ...folder } = await makeAuthority();
  const revoked = new Set<string>();
  const { port, heard, connected, door } = makePort({ revoked });
  const hub = await startEmbeddedBroker({
    ...{ host: '127.0.0.1', mqttPort: 0, connections: 1000, connectSeconds: 5, port, log: silentLog },
    identity: await authority.serverCertificate(['127.0.0.1']),
    ca: authority.caPem,
  });
  return {
    ...{ url: `mqtts://127.0.0.1:${hub.port}`, authority, hub, heard, connected, door },
    async revoke({ serial, name }) {
      revoked.add(serial);
      hub.cut(name);
    },
    async [Symbol.asyncDispose]() {
      await hub.close();
      folder[Symbol.dispose]();
    },
  };
}

describe('the embedded broker', () => brokerContract(startBed));
