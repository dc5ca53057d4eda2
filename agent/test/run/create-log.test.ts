import { ExpectedError } from '@motcua/contract';
import { expect, test } from 'vitest';
import { createLog } from '../../src/log/create-log.ts';

/** What a log writes, as objects. */
function record(language: 'vi' | 'en') {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { lines, log: createLog({ level: 'info', language, destination }) };
}

test('a log says what happened in the language of its reader, and by a name for programs', () => {
  const { lines, log } = record('vi');
  log.info('desiredApplied', { version: 4 });
  expect(lines).toMatchObject([{ event: 'desiredApplied', version: 4, msg: 'Đã áp dụng cấu hình 4' }]);
});

test('a log keeps secrets, wherever they stand', () => {
  const { lines, log } = record('en');
  log.info('started', { token: 'mct1.x', identity: { key: 'PEM' }, desired: { snmp: [{ community: 'private' }] } });
  const text = JSON.stringify(lines);
  for (const secret of ['mct1.x', 'PEM', 'private']) expect(text).not.toContain(secret);
});

test('a log tells an expected error by its code and what to do, and a bug with its stack', () => {
  const { lines, log } = record('en');
  log.failed(new ExpectedError('E_DISK_FULL', { path: '/x' }));
  log.failed(new TypeError('oops'));
  expect(lines).toMatchObject([
    { code: 'E_DISK_FULL', msg: expect.stringContaining('The disk is full while writing /x') },
    { level: 50, err: { type: 'TypeError', stack: expect.stringContaining('oops') } },
  ]);
});
