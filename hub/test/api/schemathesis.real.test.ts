import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { describeWithPeer, peerPath } from '../../../test/peers/index.ts';
import { describeApi } from '../../src/api/describe-api.ts';
import { makeData, startHub } from '../support/hub.ts';

const run = promisify(execFile);
const program = peerPath('schemathesis');
/** Within two minutes, set-up included; MOTCUA_SCHEMATHESIS_SECONDS makes it longer. */
const seconds = process.env.MOTCUA_SCHEMATHESIS_SECONDS ?? '45';
/** Form is asked by `fuzz.real.test.ts`; here a header of more than 16 KiB meets Node's own 431, which is no problem document. */
const checks = 'not_a_server_error';

describeWithPeer(['schemathesis'], 'every route, asked by Schemathesis from the OpenAPI document', () => {
  test('never answers with a fault of its own', async () => {
    using data = await makeData();
    await using hub = await startHub(data.dataDir, { settings: { requestsPerMinute: 1_000_000 } });
    const document = join(data.dataDir, 'openapi.json');
    writeFileSync(document, JSON.stringify(describeApi()));
    const authorization = `Authorization: Bearer ${readFileSync(join(data.dataDir, 'admin.token'), 'utf8').trim()}`;
    const limits = ['--max-time', seconds, '--max-examples', '20', '--seed', '20261129', '--checks', checks];
    const to = ['--url', hub.httpUrl, '--tls-verify', join(data.dataDir, 'ca', 'ca.pem'), '-H', authorization];
    // The stream of events has no end.
    const args = ['run', document, ...to, ...limits, '--exclude-path', '/v1/events'];
    const env = { ...process.env, PYTHONUTF8: '1', NO_COLOR: '1' };
    const said = await run(program ?? '', args, { cwd: data.dataDir, env, maxBuffer: 2 ** 26 }).catch((error) => error);
    const told = `${said.stdout}\n${said.stderr}`;
    // A connection that was cut, as a hub at its limits does, is no answer; whether the hub is well is asked at the end.
    expect(told, findingsIn(told)).not.toMatch(/= FAILURES =|Server error/);
    expect(told).toMatch(/Operations|Test cases|SUMMARY/i);
    expect((await hub.api('GET', '/livez')).status).toBe(200);
  }, 180_000);
});

/** What it found, without the long values that it found it with. */
const findingsIn = (text: string): string =>
  text
    .slice(Math.max(0, text.search(/= FAILURES =|= ERRORS =/)))
    .split('\n')
    .map((line) => line.slice(0, 200))
    .slice(0, 60)
    .join('\n');
