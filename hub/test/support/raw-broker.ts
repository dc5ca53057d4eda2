// aedes as it comes, behind the same TLS as the hub's: what benchmarks compare with. `node raw-broker.ts DATA`.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { Aedes } from 'aedes';

const folder = join(process.argv[2] ?? '', 'ca');
const { key, cert } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
const ca = readFileSync(join(folder, 'ca.pem'));
const broker = await Aedes.createBroker();
const server = createServer({ key, cert, ca, requestCert: true, rejectUnauthorized: true }, broker.handle);
server.listen(0, '127.0.0.1', () => process.send?.(`mqtts://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
