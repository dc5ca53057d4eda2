import { expect, test } from 'vitest';
import { createLog } from '../../src/log/index.ts';

const secrets = {
  token: 'T'.repeat(43),
  password: 'bonconvoi-didao',
  community: 'cong-dong-rieng',
};

test('no secret reaches the log: by the name of its field, in an address, or in the middle of a sentence', () => {
  const lines: string[] = [];
  const log = createLog({ to: { write: (line) => lines.push(line) } });
  log.info({ ...secrets, inner: { ...secrets, deeper: secrets } }, 'fields');
  log.error({ err: new Error(`refused: Bearer ${secrets.token}`) }, `token ${secrets.token}`);
  log.warn({ url: `postgres://motcua:${secrets.password}@db1/motcua` }, 'address');
  log.child({ password: secrets.password }).info({ body: JSON.stringify({ community: secrets.community }) }, 'child');
  const text = lines.join('');
  expect(lines).toHaveLength(4);
  for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});
