import { expect, test } from 'vitest';
import { describeError, ExpectedError } from '../src/index.ts';

const said = (detail: string, language: 'vi' | 'en') =>
  describeError(new ExpectedError('E_UNREACHABLE', { where: 'https://hub:8443', detail }), language).what;

test.each([
  ['connect ECONNREFUSED 127.0.0.1:1', 'máy kia từ chối kết nối (ECONNREFUSED)'],
  ['getaddrinfo ENOTFOUND hub', 'không tìm được địa chỉ của tên máy (ENOTFOUND)'],
  ['self-signed certificate in certificate chain', 'chứng thư tự ký, không phải của CA đã biết'],
  ['something new', 'something new'],
])('what the system says as "%s" is Vietnamese among Vietnamese words', (detail, words) => {
  expect(said(detail, 'vi')).toBe(`Không kết nối được tới https://hub:8443: ${words}`);
});

test('in English the words of the system stay as they are', () => {
  expect(said('connect ECONNREFUSED 127.0.0.1:1', 'en')).toContain('connect ECONNREFUSED 127.0.0.1:1');
});
