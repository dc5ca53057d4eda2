import type { Handler } from '../context.ts';

const most = 1000;

/** `GET /v1/quarantine`: messages that were refused, and why; the last thousand kinds of them. */
export const listQuarantine: Handler = async ({ store }) => {
  const rows = await store.read
    .selectFrom('quarantine')
    .selectAll()
    .orderBy('last_received_at', 'desc')
    .limit(most)
    .execute();
  return {
    messages: rows.map(({ id, agent, topic, sha256, code, detail, bytes, count, payload, ...times }) => ({
      id,
      agent,
      topic,
      sha256,
      code,
      detail,
      bytes,
      count,
      firstReceivedAt: times.first_received_at,
      lastReceivedAt: times.last_received_at,
      start: Buffer.from(payload).toString('latin1', 0, 200),
    })),
  };
};
