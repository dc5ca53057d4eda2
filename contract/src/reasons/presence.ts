import type { ReasonRow } from './reason.ts';

/** Nothing listens, or nothing answers in time; a device that is only looked for tells no more than that. */
const silent = (code: string, vi: string, en: string, keyword: string): ReasonRow => ({
  code,
  health: 'down',
  words: { vi, en },
  from: [{ standard: 'motcua', keyword }],
});

/**
 * Reasons of devices that are only looked for. No standard names them; why each device matters: queue machines by Decree
 * 61/2018, Article 13.2b, ratings by its Articles 29 to 31.
 */
export const presenceReasons: readonly ReasonRow[] = [
  silent(
    'queue-machine-silent',
    'Máy lấy số không phản hồi: người dân không lấy được số',
    'The queue-ticket machine does not answer: citizens get no number',
    'no sign of life of a queue_machine',
  ),
  silent(
    'rating-device-silent',
    'Thiết bị đánh giá không phản hồi: người dân không đánh giá được',
    'The rating device does not answer: citizens cannot rate',
    'no sign of life of a rating_device',
  ),
  silent(
    'citizen-pc-silent',
    'Máy tính phục vụ người dân không phản hồi',
    'The PC for citizens does not answer',
    'no sign of life of a citizen_pc',
  ),
  silent('heartbeat-missing', 'Thiết bị không phản hồi', 'The device gives no sign of life', 'no sign of life'),
];
