import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData, startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

const waiver = {
  ...{ standard: 'OSS-CITPC', unit: '00001', reason: 'Khu phố cổ', approver: 'UBND quận', decision: '12/QĐ-UBND' },
  ...{ from: '2022-06-30', expiry: '2023-01-01' },
};
const parameters = (unit: string) => `apiVersion: motcua.vn/v1
kind: Parameters
metadata: { name: old-quarter }
spec:
  pack: hanoi-2022-draft-scheme
  unit: "${unit}"
  subtree: true
  valid: { from: 2022-06-30 }
  reason: Khu phố cổ
  values: { areaMin: 60 }
`;

describe('what an installation says about standards', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  beforeAll(async () => {
    data = await makeData(undefined, twoWards);
    hub = await startHub(data.dataDir);
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });
  const auditOf = async (asOf: string) => (await hub.api('GET', `/v1/audit?asOf=${asOf}`)).body;
  const tally = async (asOf: string, id: string) =>
    (await auditOf(asOf)).standards.find((row: { id: string }) => row.id === id);

  test('a waiver takes a finding out of the count until its expiry, and then it is told', async () => {
    const before = await tally('2022-06-30', 'OSS-CITPC');
    const { status, body } = await hub.api('POST', '/v1/waivers', { body: waiver });
    expect({ status, id: body.id, createdBy: body.createdBy }).toEqual({
      status: 200,
      id: 'W-1',
      createdBy: 'operator',
    });
    expect(await tally('2022-06-30', 'OSS-CITPC')).toMatchObject({ notMet: before.notMet - 1, waived: 1 });
    const { findings } = await auditOf('2022-06-30');
    const waived = findings.find((row: { waiver: unknown }) => row.waiver !== null);
    expect(waived).toMatchObject({ unit: '00001', answer: 'not_met', waiver: { id: 'W-1', decision: '12/QĐ-UBND' } });
    expect(await auditOf('2023-01-01')).toMatchObject({ expiredWaivers: [{ id: 'W-1', findings: 1 }] });
    expect(await tally('2023-01-01', 'OSS-CITPC')).toMatchObject({ notMet: before.notMet, waived: 0 });
  });

  test('is listed, and can be ended once', async () => {
    const end = () => hub.api('POST', '/v1/waivers/W-1/end', { body: { reason: 'Đã có máy' } });
    const first = (await end()).body;
    expect(first).toMatchObject({ id: 'W-1', endedBy: 'operator' });
    expect((await end()).body).toEqual(first);
    expect((await hub.api('GET', '/v1/waivers')).body.waivers).toMatchObject([{ id: 'W-1', approver: 'UBND quận' }]);
    const log = (await hub.api('GET', '/v1/audit-log')).body.events.map(({ action }: { action: string }) => action);
    expect(log.filter((action: string) => action.startsWith('waiver.'))).toHaveLength(2);
  });

  test.each([
    {
      title: 'an expiry before its first day',
      change: { expiry: '2022-06-30' },
      status: 400,
      code: 'E_WAIVER_INVALID',
    },
    { title: 'a standard nobody has', change: { standard: 'OSS-NONE' }, status: 404, code: 'E_STANDARD_UNKNOWN' },
    { title: 'a unit nobody has', change: { unit: '99999' }, status: 404, code: 'E_UNIT_UNKNOWN' },
  ])('a waiver with $title is refused', async ({ change, status, code }) => {
    const answer = await hub.api('POST', '/v1/waivers', { body: { ...waiver, ...change } });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  test('parameters of a subtree are installed as a file, and removed with it', async () => {
    expect(await tally('2022-06-30', 'OSS-AREA-40')).toMatchObject({ notMet: 0 });
    const put = (text: string) => hub.api('PUT', '/v1/standard-files/old.yaml', { body: { text } });
    expect((await put(parameters('001'))).status).toBe(200);
    // District 001 and its ward have 50 m², less than the 60 that hold there now.
    expect(await tally('2022-06-30', 'OSS-AREA-40')).toMatchObject({ notMet: 2 });
    const wrong = await put(parameters('001').replace('areaMin', 'areaMax'));
    expect({ status: wrong.status, code: wrong.body.code }).toEqual({ status: 400, code: 'E_YAML_INVALID' });
    expect(await tally('2022-06-30', 'OSS-AREA-40')).toMatchObject({ notMet: 2 });
    expect((await hub.api('GET', '/v1/standards')).body.files).toMatchObject([{ name: 'old.yaml', by: 'operator' }]);
    expect((await hub.api('POST', '/v1/standard-files/old.yaml/remove')).status).toBe(200);
    expect(await tally('2022-06-30', 'OSS-AREA-40')).toMatchObject({ notMet: 0 });
  });

  test('the packs that count can be chosen', async () => {
    const text = `apiVersion: motcua.vn/v1
kind: PackChoice
metadata: { name: packs }
spec: { packs: [hanoi-2022-draft-scheme, decree-61-2018] }
`;
    await hub.api('PUT', '/v1/standard-files/packs.yaml', { body: { text } });
    const { packs } = await auditOf('2022-06-30');
    expect(packs.map(({ name }: { name: string }) => name)).toEqual(['decree-61-2018', 'hanoi-2022-draft-scheme']);
    await hub.api('POST', '/v1/standard-files/packs.yaml/remove');
  });

  test('is told as it was known at a moment, however it was replaced, removed or ended since', async () => {
    const installed = () => hub.api('PUT', '/v1/standard-files/known.yaml', { body: { text: parameters('001') } });
    const moment = async () => {
      await setTimeout(5);
      const at = new Date().toISOString();
      await setTimeout(5);
      return at;
    };
    const known = async (knownAt: string) => {
      const { body } = await hub.api('GET', `/v1/standards?knownAt=${knownAt}`);
      const { body: audited } = await hub.api('GET', `/v1/audit?asOf=2022-06-30&knownAt=${knownAt}`);
      const waived = body.waivers.filter(({ endedAt }: { endedAt: string | null }) => endedAt === null);
      return {
        files: body.files.map(({ name }: { name: string }) => name),
        small: audited.standards.find(({ id }: { id: string }) => id === 'OSS-AREA-40').notMet,
        waivers: waived.map(({ id, expiry }: { id: string; expiry: string }) => [id, expiry]),
      };
    };
    const before = await moment();
    await installed();
    const { body: added } = await hub.api('POST', '/v1/waivers', { body: { ...waiver, expiry: '2999-01-01' } });
    const during = await moment();
    await hub.api('POST', '/v1/standard-files/known.yaml/remove');
    await hub.api('POST', `/v1/waivers/${added.id}/end`, { body: { reason: 'Đã có máy' } });
    const after = await moment();

    const then = await known(during);
    expect(then.files).toContain('known.yaml');
    expect(then.small).toBeGreaterThan(0);
    expect(then.waivers).toContainEqual([added.id, '2999-01-01']);
    for (const at of [before, after]) {
      const other = await known(at);
      expect(other.files).not.toContain('known.yaml');
      expect(other.small).toBe(0);
      expect(other.waivers).not.toContainEqual([added.id, '2999-01-01']);
    }
    expect((await hub.api('GET', `/v1/gaps?asOf=2022-06-30&knownAt=${before}`)).status).toBe(200);
    expect((await hub.api('GET', '/v1/gaps?knownAt=yesterday')).body.code).toBe('E_MOMENT_INVALID');
  });
});
