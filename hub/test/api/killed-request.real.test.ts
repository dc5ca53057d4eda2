import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, waitUntil } from '../../../test/peers/index.ts';
import { apiOf } from '../support/hub.ts';
import { startTwoHubs, type TwoHubs } from '../support/two-hubs.ts';

/** Makes the database wait at a moment of a request, so that its hub can be killed in it. */
const waitThere = `CREATE FUNCTION wait_there() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN PERFORM pg_sleep(3); RETURN NEW; END $$`;
const moments = {
  'when it had done its work and not kept its answer': 'CREATE TRIGGER wait_there BEFORE INSERT',
  'while its transaction was being committed': 'CREATE CONSTRAINT TRIGGER wait_there AFTER INSERT',
} as const;
const suffix = (create: string) =>
  create.includes('CONSTRAINT') ? 'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW' : 'FOR EACH ROW';

describeWithPeer(['initdb', 'postgres', 'psql'], 'a request with a key', () => {
  let hubs: TwoHubs;
  beforeAll(async () => {
    hubs = await startTwoHubs();
    await hubs.server.sql(waitThere);
  }, 60_000);
  afterAll(() => hubs?.[Symbol.asyncDispose]());
  afterEach(() => hubs.server.sql('DROP TRIGGER IF EXISTS wait_there ON idempotency_key'));

  test.each(Object.entries(moments))(
    'whose hub was killed %s is done once when it comes again',
    async (when, create) => {
      const { server, hub1, hub2 } = hubs;
      const count = async () => Number(await server.sql('SELECT count(*) FROM enrol_token'));
      const before = await count();
      await server.sql(`${create} ON idempotency_key ${suffix(create)} EXECUTE FUNCTION wait_there()`);
      const headers = { 'idempotency-key': `killed-in-the-middle-${when.length}` };
      const asking = { body: { unit: '00364', uses: 1, expiresSeconds: 600 }, headers };
      const first = apiOf(hub1.dataDir)('POST', '/v1/agent-tokens', asking).catch((error: Error) => error);
      const waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
      await waitUntil('it is at that moment', async () => (await server.sql(waits)).trim() === '1');
      await hub1.kill();
      expect(await first).toBeInstanceOf(Error);
      await server.sql('DROP TRIGGER wait_there ON idempotency_key');

      const again = await apiOf(hub2.dataDir)('POST', '/v1/agent-tokens', asking);
      expect(again.status).toBe(200);
      expect(await count()).toBe(before + 1);
      const third = await apiOf(hub2.dataDir)('POST', '/v1/agent-tokens', asking);
      expect(third.body).toEqual(again.body);
      await hub1.start();
    },
    60_000,
  );
});
