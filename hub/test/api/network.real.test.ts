import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';

const target = { host: '10.0.0.1', port: 161, version: '2c', community: 'counter' };
const discovery = {
  ...{ communities: [], probesPerSecond: 10, everySeconds: 86_400 },
  hours: { from: '08:00', to: '17:00' },
};
const path = '/v1/units/00364/targets';

describe('the network devices of a unit', () => {
  const stack = new AsyncDisposableStack();
  let hub: TestHub;
  beforeAll(async () => {
    const { dataDir } = stack.use(await makeData());
    hub = stack.use(await startHub(dataDir));
  });
  afterAll(() => stack.disposeAsync());

  const ask = async (method: string, url: string, body?: object) => {
    const { status, body: answer } = await hub.api(method, url, body === undefined ? {} : { body });
    return { status, answer, code: answer.code };
  };

  test('are none at first, and read by nobody', async () => {
    expect((await ask('GET', path)).answer).toMatchObject({ unit: '00364', version: 0, agent: null });
  });

  test('are shown without their secrets, and stay what they were when they are given back so', async () => {
    const put = await ask('PUT', path, { snmp: [target] });
    expect(put).toMatchObject({ status: 200, answer: { version: 1, targets: { snmp: [{ community: '***' }] } } });
    const again = await ask('PUT', path, put.answer.targets);
    expect(again).toMatchObject({ status: 200, answer: { version: 2, targets: put.answer.targets } });
  });

  test.each([
    ['a device that is none', { snmp: [{ host: '10.0.0.1' }] }, 400, 'E_BODY_INVALID'],
    [
      'a hidden secret of an unknown device',
      { snmp: [{ ...target, host: '10.0.0.2', community: '***' }] },
      400,
      'E_SECRET_MISSING',
    ],
    ['a subnet that is too large', { discovery: { ...discovery, subnets: ['10.0.0.0/8'] } }, 400, 'E_BODY_INVALID'],
    ['more devices than an agent can have', { raw: Array(65).fill({ host: 'a', port: 1 }) }, 400, 'E_BODY_INVALID'],
  ])('%s is refused', async (_, body, status, code) => {
    expect(await ask('PUT', path, body)).toMatchObject({ status, code });
  });

  test('a unit or a proposal that is not there is not found', async () => {
    expect(await ask('GET', '/v1/units/99999/targets')).toMatchObject({ status: 404 });
    for (const decision of ['accept', 'dismiss'])
      expect(await ask('POST', `/v1/discoveries/f-1/${decision}`, {})).toMatchObject({
        ...{ status: 404, code: 'E_DISCOVERY_UNKNOWN' },
      });
    expect((await ask('GET', '/v1/discoveries?state=proposed')).answer).toMatchObject({ discoveries: [] });
  });

  test('leave a trace of who changed them, without the secrets', async () => {
    const { answer } = await ask('GET', '/v1/audit-log');
    const text = JSON.stringify(answer);
    expect(text).toContain('unit.targets');
    expect(text).not.toContain('counter');
  });
});
