import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConnection } from '../../agent/src/report/mqtt-connection.ts';
import { TlsSessions } from '../../agent/src/report/tls-sessions.ts';
import { startEmbeddedBroker } from '../../hub/src/broker/index.ts';
import { silentLog } from '../../hub/src/log/index.ts';
import { type Bed, makeAuthority, makePort, type Shown, show } from '../../hub/test/broker/bed.ts';
import { startMosquittoBed } from '../../hub/test/broker/mosquitto-bed.ts';
import { describeWithPeer } from '../peers/index.ts';

type SomeBed = Pick<Bed, 'url' | 'authority' | 'revoke'> & AsyncDisposable;

async function startEmbedded(): Promise<SomeBed> {
  const { authority, ...folder } = await makeAuthority();
  const revoked = new Set<string>();
  const broker = await startEmbeddedBroker({
    ...{ host: '127.0.0.1', mqttPort: 0, connections: 100, connectSeconds: 5, log: silentLog },
    ...{ port: makePort({ revoked }).port, ca: authority.caPem },
    identity: await authority.serverCertificate(['127.0.0.1']),
  });
  return {
    ...{ url: `mqtts://127.0.0.1:${broker.port}`, authority },
    revoke: async ({ serial }) => void revoked.add(serial),
    async [Symbol.asyncDispose]() {
      await broker.close();
      folder[Symbol.dispose]();
    },
  };
}

/** What an agent's own client does, against any broker. */
function resumption(startBed: () => Promise<SomeBed>): void {
  let bed: SomeBed;
  let who: Shown;
  beforeAll(async () => {
    bed = await startBed();
    who = await show(bed.authority, 'pc-1-good');
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  const visit = async (sessions: TlsSessions, { cert, key }: Shown): Promise<boolean> => {
    const connection = await openConnection({
      ...{ url: bed.url, agent: who.name, sessions, connectMs: 5000, keepaliveSeconds: 60 },
      tls: { key, certificate: cert, ca: bed.authority.caPem },
      will: { topic: `motcua/v1/agents/${who.name}/presence`, payload: new Uint8Array(2) },
      ...{ onMessage: () => {}, signal: new AbortController().signal },
    });
    await connection.publish(`motcua/v1/agents/${who.name}/report`, Buffer.from('{}'), { retain: false });
    await connection.end();
    return connection.resumed;
  };

  test('an agent that comes back takes up its session, again and again', async () => {
    const sessions = new TlsSessions();
    const visits = [];
    for (let time = 0; time < 4; time += 1) visits.push(await visit(sessions, who));
    expect(visits).toEqual([false, true, true, true]);
  });

  test('not with another certificate', async () => {
    const sessions = new TlsSessions();
    await visit(sessions, who);
    expect(await visit(sessions, await show(bed.authority, who.name))).toBe(false);
  });

  test('a session does not let in whose certificate was revoked since', async () => {
    const sessions = new TlsSessions();
    const lost = await show(bed.authority, who.name);
    expect([await visit(sessions, lost), await visit(sessions, lost)]).toEqual([false, true]);
    await bed.revoke(lost);
    await expect(visit(sessions, lost)).rejects.toThrow();
  });
}

describe('a TLS session with the embedded broker', () => resumption(startEmbedded));
describeWithPeer(['mosquitto'], 'a TLS session with a real Mosquitto', () => resumption(startMosquittoBed));
