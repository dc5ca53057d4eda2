import { type ErrorCode, ExpectedError, errorRows, exit } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { renderError } from '../../src/render/render-error.ts';

const plain = { language: 'vi', json: false, debug: false } as const;

describe('renderError', () => {
  test('says what happened and what to do, in the language', () => {
    const error = new ExpectedError('E_UNIT_UNKNOWN', { unit: '364', asOf: '2022-06-30' });
    expect(renderError({ ...plain, error }).text).toBe(
      'Không có đơn vị 364 vào ngày 2022-06-30\n  Mã là chữ, giữ số 0 ở đầu (ví dụ 00364). Xem: motcua unit list.\n',
    );
    expect(renderError({ ...plain, language: 'en', error }).text).toBe(
      'There is no unit 364 as of 2022-06-30\n  Codes are text and keep their leading zeros (such as 00364). See: motcua unit list.\n',
    );
  });

  test('gives a program the code and its parameters', () => {
    const error = new ExpectedError('E_FLAG_TWICE', { flag: '--unit' });
    expect(JSON.parse(renderError({ ...plain, language: 'en', json: true, error }).text)).toEqual({
      error: {
        code: 'E_FLAG_TWICE',
        message: 'Flag --unit is given twice',
        hint: 'Keep one of them.',
        params: { flag: '--unit' },
      },
    });
  });

  test.each(Object.keys(errorRows) as ErrorCode[])('leaves with the exit code of %s', (code) => {
    expect(renderError({ ...plain, error: new ExpectedError(code) }).exit).toBe(errorRows[code].exit);
  });

  test('tells a bug in one line, and its stack only when asked', () => {
    const error = new TypeError('x is not a function');
    const told = renderError({ ...plain, language: 'en', error });
    expect(told.exit).toBe(exit.failure);
    expect(told.text).toBe(
      'A fault in the program: x is not a function\n  Run again with --debug for the stack, and report it.\n',
    );
    expect(renderError({ ...plain, debug: true, error }).text).toContain('error.test.ts');
  });

  test('lets nothing through that would steer the terminal', () => {
    const error = new ExpectedError('E_FILE_NOT_FOUND', { path: 'a\u001b]0;x\u0007b' });
    expect(renderError({ ...plain, error }).text).toBe('Không tìm thấy tệp a ]0;x b\n  Kiểm tra lại đường dẫn.\n');
  });
});
