// `node snmp-printers.ts RECORDING COUNT`: so many printers, each on a loopback address of its own and all on one port,
// which it prints. They answer alike, so each question is worked out once: whoever is measured waits for itself only.
import { createSocket, type Socket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { ber, readAll, readBer, sequence } from '../../test/peers/ber.ts';
import { answerTo } from '../../test/peers/snmp-answer.ts';
import { readLines } from '../../test/peers/snmprec-lines.ts';
import { printerAddress } from './printer-address.ts';

const [recording = '', count = '1'] = process.argv.slice(2);
const devices = new Map([['public', readLines(readFileSync(recording, 'latin1'))]]);
const known = new Map<string, Buffer>();

/** What follows the request id of the answer to this question. */
function restOf(request: Buffer, asked: string): Buffer | null {
  const kept = known.get(asked);
  if (kept !== undefined) return kept;
  const answer = answerTo(request, devices);
  if (answer === null) return null;
  const body = readAll(readBer(answer).body)[2]?.body ?? Buffer.alloc(0);
  const rest = body.subarray(readBer(body).next);
  known.set(asked, rest);
  return rest;
}

function answer(request: Buffer): Buffer | null {
  const [version, community, pdu] = readAll(readBer(request).body);
  if (version === undefined || community === undefined || pdu === undefined) return null;
  const id = readBer(pdu.body);
  const rest = restOf(request, `${pdu.tag} ${pdu.body.toString('latin1', id.next)}`);
  if (rest === null) return null;
  const response = ber(0xa2, Buffer.concat([ber(2, id.body), rest]));
  return sequence(ber(2, version.body), ber(4, community.body), response);
}

async function open(address: string, port: number): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.on('message', (request, from) => {
    const found = answer(request);
    if (found !== null) socket.send(found, from.port, from.address);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once('error', reject);
  socket.bind(port, address, resolve);
  await promise;
  return socket;
}

const { port } = (await open(printerAddress(0), 0)).address();
for (let at = 1; at < Number(count); at += 1) await open(printerAddress(at), port);
process.send?.(port);
