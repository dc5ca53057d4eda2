import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeIdentity } from '../../src/identity/write-identity.ts';
import { diskFiles } from '../../src/state/files.ts';
import { makeAuthority, type TestAuthority } from '../report/test-authority.ts';
import { startBroker, type TestBroker } from '../report/test-broker.ts';

/** An enrolled state folder, and the broker it is enrolled with. */
export interface Office extends AsyncDisposable {
  agent: string;
  state: string;
  authority: TestAuthority;
  broker: TestBroker;
}

export async function openOffice({ deny = [] }: { deny?: readonly string[] } = {}): Promise<Office> {
  const agent = 'a-0001';
  const authority = await makeAuthority();
  const broker = await startBroker({ authority, agent, deny });
  const folder = await mkdtemp(join(tmpdir(), 'motcua-agent-'));
  const state = join(folder, 'một cửa');
  await diskFiles.makeFolder(state);
  const { key, cert } = await authority.client(agent);
  const where = { hubUrl: 'https://127.0.0.1:1', mqttUrl: broker.url };
  const identity = { agent, unit: '00364', ...where, key, certificate: cert, ca: authority.ca };
  await writeIdentity({ path: state, files: diskFiles }, identity);
  return {
    ...{ agent, state, authority, broker },
    async [Symbol.asyncDispose]() {
      await broker[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
