import { describeError, isExpected } from '@motcua/contract';
import { readStack, type StackOptions } from '../engine/with-stack.ts';
import { SshPool } from '../ssh/pool.ts';
import { factsScript, type HostFacts, parseFacts } from './parse-facts.ts';

interface HostStatus extends HostFacts {
  host: string;
  place: string;
  role: string;
  address: string;
  reachable: boolean;
  /** Code of why it is not reachable. */
  reason: string | null;
  detail: string | null;
}

export interface StackStatus {
  stack: string;
  hosts: HostStatus[];
}

/** Asks every host of a stack, all at once; one that does not answer says why and stops nobody. */
export async function readStatus(options: StackOptions): Promise<StackStatus> {
  const stack = await readStack(options);
  const login = { keyFile: stack.sshKeyFile ?? null, knownHostsFile: stack.sshKnownHostsFile, socketFolder: null };
  const pool = new SshPool(login);
  const asked = stack.places.flatMap(({ name, role, hosts }) =>
    hosts.map(async (host): Promise<HostStatus> => {
      const who = { host: host.name, place: name, role, address: host.address };
      return { ...who, ...(await ask(pool.to(host)({ script: factsScript, timeout: 20_000 }))) };
    }),
  );
  return { stack: options.stack, hosts: await Promise.all(asked) };
}

const unknown: HostFacts = { failedUnits: [], diskFreePercent: null, memoryFreePercent: null, bootedAt: null };

async function ask(answer: Promise<string>): Promise<Omit<HostStatus, 'host' | 'place' | 'role' | 'address'>> {
  try {
    return { reachable: true, reason: null, detail: null, ...parseFacts(await answer) };
  } catch (error) {
    if (!isExpected(error)) throw error;
    return { reachable: false, reason: error.code, detail: describeError(error, 'en').what, ...unknown };
  }
}
