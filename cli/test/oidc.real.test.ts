import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OidcProvider, startOidcProvider } from '../../test/peers/index.ts';
import { launch, lineOf, makeHome, start } from './support/launch.ts';

const home = makeHome();
const data = join(home, 'dữ liệu');
let provider: OidcProvider;
let hub: ReturnType<typeof start>;
let url: string;
const env = () => ({ MOTCUA_CA_FILE: join(data, 'ca', 'ca.pem'), MOTCUA_OIDC_INTERVAL_SECONDS: '1' });

beforeAll(async () => {
  provider = await startOidcProvider();
  await launch(['init', '--data', data], { home });
  const settings = { MOTCUA_OIDC_ISSUER: provider.issuer, MOTCUA_OIDC_CLIENT_ID: provider.clientId };
  hub = start(['hub', 'run', '--data', data], { home, env: settings });
  url = JSON.parse(await lineOf(hub, (line) => (line.startsWith('{') ? line : null))).httpUrl;
  hub.stdout.resume();
  hub.stderr.resume();
});
afterAll(async () => {
  hub.kill('SIGTERM');
  if (hub.exitCode === null) await once(hub, 'exit');
  await provider[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

/** Runs `login`, and agrees at the provider as somebody as soon as it says where. */
async function loginAs(sub: string): Promise<{ code: number | null; stderr: string }> {
  const child = start(['login', '--hub', url, '--context', 'thử', '--lang', 'en'], { home, env: env() });
  let stderr = '';
  let agreed: Promise<void> | null = null;
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    const address = /Open (\S+) on/.exec(stderr)?.[1];
    if (address !== undefined) agreed ??= provider.agree(address, sub);
  });
  child.stdout.resume();
  const [code] = await once(child, 'close');
  await agreed;
  return { code, stderr };
}

test('whoever the provider knows, and the hub does not, is told the name to be added by', async () => {
  const { code, stderr } = await loginAs('hoa');
  expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining(`${provider.issuer}|hoa`) });
});

test('somebody with an account logs in by a code on another device, and is who they are', async () => {
  const add = ['user', 'add', 'lan', '--subject', `${provider.issuer}|lan`, '--role', 'viewer', '--data', data];
  expect((await launch(add, { home })).code).toBe(0);
  expect((await loginAs('lan')).code).toBe(0);
  expect((await launch(['whoami', '--lang', 'en'], { home })).stdout).toMatch(/lan[\s\S]*viewer/);
  const password = ['login', '--hub', url, '--user', 'lan', '--password-file', join(data, 'admin.token')];
  expect((await launch(password, { home, env: env() })).code).toBe(4);
});
