import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { expect, test } from 'vitest';
import { initAuthority, openAuthority } from '../../src/authority/index.ts';
import { listenTls, portOf, secureContext } from '../../src/broker/listen-tls.ts';
import { silentLog } from '../../src/log/index.ts';
import { keepIdentity } from '../../src/run/keep-identity.ts';
import { makeData } from '../support/hub.ts';

const day = 86_400_000;

test('a hub that runs for a year shows a new certificate before the old one ends, and cuts nobody off', async () => {
  using data = await makeData();
  const time = { now: Date.now() - 340 * day };
  const dataDir = `${data.dataDir}-ca`;
  await initAuthority({ dataDir, name: 'thử', now: time.now });
  const authority = await openAuthority({ dataDir, now: () => time.now });
  const renew = () => authority.serverCertificate(['localhost']);
  const [identity, client, ca] = [await renew(), await authority.clientIdentity('pc-1'), authority.caPem];
  const server = await listenTls(
    { host: '127.0.0.1', port: 0, identity, ca, connections: 10, connectSeconds: 5 },
    (socket) => socket.on('error', () => {}),
  );
  const open = async (): Promise<TLSSocket> => {
    const options = { host: '127.0.0.1', port: portOf(server), servername: 'localhost', ca, ...client };
    const socket = connect(options);
    socket.on('error', () => {});
    await once(socket, 'secureConnect');
    return socket;
  };
  const shows = (socket: TLSSocket) => socket.getPeerCertificate().serialNumber;
  const shown = {
    useIdentity: (next: typeof identity) => void server.setSecureContext(secureContext({ identity: next, ca })),
  };
  using kept = keepIdentity({ identity, renew, servers: [shown], log: silentLog, everyMs: 20 });
  const first = await open();
  expect(kept.cert()).toBe(identity.cert);
  time.now = Date.now();
  await expect.poll(() => kept.cert()).not.toBe(identity.cert);
  const second = await open();
  expect(shows(second)).not.toBe(shows(first));
  expect(first.destroyed).toBe(false);
  first.destroy();
  second.destroy();
  server.close();
});
