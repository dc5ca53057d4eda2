import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeApi } from '../../src/api/describe-api.ts';
import { fromSchema, type JsonSchema } from '../support/from-schema.ts';
import { makeData, startHub, type TestHub } from '../support/hub.ts';

interface Operation {
  parameters: { name: string; in: string; schema: JsonSchema }[];
  requestBody?: { content: { 'application/json'?: { schema: JsonSchema } } };
}

const operations = Object.entries(describeApi().paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, ...operation })),
);

/** Calls to each route; not a time, of which a busy machine may grant none. */
const numRuns = Number(process.env.MOTCUA_FUZZ_CALLS ?? 25);

/** What Node lets a client put into a header. */
const header = fc.string({
  maxLength: 100,
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
});

describe('every route, asked what nobody expects', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  let agent: string;
  let calls = 0;

  beforeAll(async () => {
    data = await makeData();
    const many = 1_000_000;
    const settings = { requestsPerMinute: many, enrolPerMinute: 10_000, loginPerMinute: 30 };
    hub = await startHub(data.dataDir, { settings });
    ({ agent } = await hub.enrol());
    const password = 'bốn con voi đi dạo';
    await hub.api('POST', '/v1/accounts', { body: { name: 'an', display: 'An', password, grants: [] } });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  const callOf = ({ method, path, parameters, requestBody }: (typeof operations)[number]) => {
    const of = (place: string) => parameters.filter((parameter) => parameter.in === place);
    const record = (place: string, value: (schema: JsonSchema) => fc.Arbitrary<unknown>) =>
      fc.record(Object.fromEntries(of(place).map(({ name, schema }) => [name, value(schema)])), { requiredKeys: [] });
    const ids = fc.constantFrom('00364', agent, 'an', '1', '00364-PR-01');
    const part = fc.oneof(ids, fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }));
    // Forms are sent in bytes of their own by `intake.real.test.ts`; here they get what is none.
    const schema = requestBody?.content['application/json']?.schema;
    const body = schema === undefined ? fc.jsonValue() : fromSchema(schema);
    return fc.record({
      url: fc.array(part, { minLength: 3, maxLength: 3 }).map((parts) => {
        const given = [...parts];
        return path.replaceAll(/\{\w+\}/g, () =>
          encodeURIComponent((given.pop() ?? 'x').replaceAll(/[\uD800-\uDFFF]/g, 'x')),
        );
      }),
      query: record('query', fromSchema),
      headers: record('header', () => header),
      body: method === 'GET' ? fc.constant(undefined) : body,
    });
  };

  test.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    '%s answers as its document says, and never with an error of its own',
    async (_, operation) => {
      await fc.assert(
        fc.asyncProperty(callOf(operation), async ({ url, query, headers, body }) => {
          const search = new URLSearchParams(
            Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
          );
          if (operation.path === '/v1/events') search.set('once', '1');
          const { status } = await hub.api(operation.method, `${url}?${search}`, {
            headers: headers as Record<string, string>,
            ...(body !== undefined && { body: JSON.stringify(body) }),
          });
          calls += 1;
          expect(status).toBeLessThan(500);
        }),
        { numRuns },
      );
    },
  );

  test('after all that the hub is well, and its audit log whole', async () => {
    expect(calls).toBeGreaterThan(operations.length);
    expect((await hub.api('GET', '/readyz')).status).toBe(200);
    expect((await hub.api('GET', '/v1/audit-log/verdict')).body.ok).toBe(true);
  });
});
