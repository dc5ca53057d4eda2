import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Notice, shortLimits } from '@motcua/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zalo } from '../../src/notify/channels/zalo.ts';
import { type Receiver, startReceiver } from './support/receiver.ts';

const notice: Notice = {
  ...{ says: 'opened', unitName: `Ủy ban nhân dân ${'phường rất dài '.repeat(40)}`, ticket: 17, unit: '00364' },
  ...{ kind: 'printer', device: 'cô Lan 0912345678', priority: 'P1', reasons: ['media-empty'], recurrences: 0 },
  ...{ openedAt: '2026-03-02T01:00:00.000Z', closedAt: null },
};
const outgoing = (notices: Notice[]) => ({
  ...{ address: '84912345678', tracking: 'n-1', createdAt: '2026-03-02T01:00:00.000Z', language: 'vi' as const },
  ...{ subject: '', text: '', notices },
});

let service: Receiver;
let folder: string;
let tokenFile: string;
beforeEach(async () => {
  service = await startReceiver();
  folder = mkdtempSync(join(tmpdir(), 'motcua-zalo-'));
  tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, 'mã-1'.replace('ã', 'a'));
});
afterEach(async () => {
  await service[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
const channel = () =>
  zalo({
    url: `${service.url}/message/template`,
    tokenFile,
    templates: { opened: '101', digest: '103' },
    hotline: '1022',
  });
const send = (notices: Notice[]) => channel().send(outgoing(notices), AbortSignal.timeout(5000));

/** Answers as the service does: always 200, an error of 0 for yes; a tracking id that it knows makes no second message. */
function answerAsZalo() {
  const delivered = new Set<string>();
  service.answer = ({ body, headers }) => {
    const { phone, template_id, template_data, tracking_id } = JSON.parse(body);
    const long = Object.entries(shortLimits).some(([key, most]) => [...(template_data[key] ?? '')].length > most);
    const error = headers.access_token === 'ma-1' ? (phone && template_id && !long ? 0 : -1121) : -124;
    if (error === 0) delivered.add(tracking_id);
    return { status: 200, body: JSON.stringify({ error, message: error === 0 ? 'Success' : 'no' }) };
  };
  return delivered;
}

test('fills a short template, within its lengths and without what a person may be known by', async () => {
  const delivered = answerAsZalo();
  await send([notice]);
  await send([notice]);
  expect(delivered.size).toBe(1);
  const { template_id, template_data, tracking_id } = JSON.parse(service.got[0]?.body ?? '');
  expect({ template_id, tracking_id }).toEqual({ template_id: '101', tracking_id: 'n-1' });
  expect(template_data).toMatchObject({ code: '#17', label: 'P1 Máy in', hotline: '1022' });
  expect(service.got[0]?.body).not.toContain('0912345678');
});

test('a digest has its own template', async () => {
  answerAsZalo();
  await send([notice, { ...notice, ticket: 18 }]);
  expect(JSON.parse(service.got[0]?.body ?? '')).toMatchObject({
    template_id: '103',
    template_data: { code: '2 + 0' },
  });
});

test('what the service refuses with status 200 is not sent, and a template that is not set is named', async () => {
  answerAsZalo();
  writeFileSync(tokenFile, 'old');
  await expect(send([notice])).rejects.toThrow('Zalo -124');
  await expect(send([{ ...notice, says: 'closed' }])).rejects.toThrow('"closed"');
});

test('what is no answer at all is not taken for a yes', async () => {
  for (const body of ['', '<html>', '{"error":"0"}', 'null', `{"error":0${' '.repeat(200_000)}}`]) {
    service.answer = () => ({ status: 200, body });
    await expect(send([notice])).rejects.toThrow();
  }
});
