import { expect, test } from 'vitest';
import { describeTicketEvent, priorityWords, ticketEventWords, ticketStateWords } from '../src/index.ts';

const row = { seq: 1, at: '2026-03-02T01:05:00.000Z', actor: 'hub' };
const proof = { readings: 3, from: '01:00', to: '01:02' };
const causes = [
  { reason: 'media-empty', since: '00:55' },
  { reason: 'unexplained', since: '00:56' },
];

test.each([
  {
    event: { ...row, type: 'opened', data: { priority: 'P2', faultSince: '00:55', causes } },
    vi: 'Mở phiếu, mức P2: Hết giấy; Thiết bị không nêu lý do (từ 00:55)',
    en: 'Opened with priority P2: Out of paper; The device gives no reason (since 00:55)',
  },
  {
    event: { ...row, type: 'closed', data: { proof } },
    vi: 'Đóng phiếu, bằng chứng: 3 lần đo tốt liên tiếp',
    en: 'Closed; proof: 3 healthy readings in a row',
  },
  {
    event: { ...row, type: 'moved', data: { to: 'waiting_parts', note: null } },
    vi: 'Chuyển sang: Chờ linh kiện, vật tư',
    en: 'Moved to: waiting for parts',
  },
  {
    event: { ...row, type: 'cause_ended', data: { reason: 'new-fault', until: '01:00' } },
    vi: 'Hết nguyên nhân: new-fault (lúc 01:00)',
    en: 'Cause ended: new-fault (at 01:00)',
  },
  { event: { ...row, type: 'sealed', data: {} }, vi: 'sealed', en: 'sealed' },
])('event $event.type reads in both languages', ({ event, vi, en }) => {
  expect(describeTicketEvent(event, 'vi')).toBe(vi);
  expect(describeTicketEvent(event, 'en')).toBe(en);
});

test('instants are put as the caller likes them', () => {
  const event = { ...row, type: 'cause_added', data: { reason: 'media-jam', since: '2026-03-02T01:00:00.000Z' } };
  const time = (instant: string) => new Date(instant).toLocaleTimeString('vi', { timeZone: 'Asia/Ho_Chi_Minh' });
  expect(describeTicketEvent(event, 'vi', { time })).toBe('Thêm nguyên nhân: Kẹt giấy (từ 08:00:00)');
});

test('both languages of every text have the same placeholders', () => {
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
  const all = Object.values({ ...ticketEventWords, ...priorityWords, ...ticketStateWords });
  expect(all.filter(({ vi, en }) => names(vi).join() !== names(en).join())).toEqual([]);
});
