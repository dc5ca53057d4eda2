import fc from 'fast-check';
import { expect, test } from 'vitest';
import { success } from '../../src/probe/outcome.ts';
import type { Probe } from '../../src/probe/probe.ts';
import { cimScript } from '../../src/probe/windows/cim-script.ts';
import { decodeCim } from '../../src/probe/windows/decode-cim.ts';
import { readCim } from '../../src/probe/windows/read-cim.ts';
import { answer, printerRow } from './answers.ts';

const names = (text: string | Uint8Array) => {
  const decoded = decodeCim(text);
  return decoded.ok ? decoded.value.printers?.map(({ name }) => name) : decoded;
};

test('no output is a failure, though the program ended well', () => {
  for (const output of ['', '\uFEFF', ' \r\n'])
    expect(decodeCim(output)).toEqual({ ok: false, reason: 'not-read', detail: 'PowerShell ended without output' });
});

test('an answer that is cut, or no JSON, is unreadable', () => {
  const whole = answer({ printers: [printerRow] });
  for (const output of [whole.slice(0, -20), '{}', '[]', 'null', '{"end":false}', 'Access is denied.'])
    expect(decodeCim(output)).toMatchObject({ ok: false, reason: 'device-unreadable' });
});

test('a list of one may be an object, and any list may be wrapped with its count', () => {
  for (const printers of [[printerRow], printerRow, { value: [printerRow], Count: 1 }])
    expect(names(answer({ printers }))).toEqual(['Máy in quầy 1']);
  expect(names(answer({ printers: null }))).toEqual([]);
});

test('a byte order mark, and lines that a policy prints around the answer, do no harm', () => {
  const text = `\uFEFFTranscript started\r\n${answer({ printers: printerRow })}\r\nbye\r\n`;
  expect(names(new TextEncoder().encode(text))).toEqual(['Máy in quầy 1']);
});

test('names come whole through any code page, as escapes', () => {
  const escaped = answer({ printers: printerRow }).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  expect(escaped).toMatch(/^[\x20-\x7e]+$/);
  expect(names(escaped)).toEqual(['Máy in quầy 1']);
});

test('what has another type than documented is null, and a row without its name is left out', () => {
  const odd = { ...printerRow, PrinterState: 'x', DetectedErrorState: -1, WorkOffline: 1, PortName: null };
  const decoded = decodeCim(answer({ printers: [odd, { ...printerRow, Name: '' }, 7] }));
  expect(decoded).toMatchObject({
    value: { printers: [{ state: null, detectedErrorState: null, workOffline: null, port: null }] },
  });
  expect(decoded.ok && decoded.value.printers).toHaveLength(1);
});

test('a class that could not be read is null and leaves the others alone', () => {
  const text = JSON.stringify({ ...JSON.parse(answer({ devices: [] })), printers: { ok: false, error: 'HRESULT' } });
  expect(decodeCim(text)).toMatchObject({ ok: true, value: { printers: null, devices: [], spoolerRuns: true } });
});

test('no bytes make the decoder throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decodeCim(bytes).ok === 'boolean'));
  fc.assert(
    fc.property(fc.json(), (rows) => typeof decodeCim(answer({ printers: JSON.parse(rows) })).ok === 'boolean'),
  );
});

test('a deadline and a bad exit code are named', async () => {
  const ended = { exitCode: 0, timedOut: false, stdout: answer(), stderr: '#< CLIXML <Objs/>' };
  const read = (ran: Partial<typeof ended>) => {
    const run: Probe['run'] = async () => success({ ...ended, ...ran });
    return readCim({ run }, { program: 'powershell.exe', signal: new AbortController().signal, timeoutMs: 50 });
  };
  expect(await read({})).toMatchObject({ ok: true });
  expect(await read({ timedOut: true })).toMatchObject({ detail: 'PowerShell did not end within 50 ms' });
  expect(await read({ exitCode: 1 })).toMatchObject({ detail: 'PowerShell ended with exit code 1' });
});

test('the script is one line without double quotes', () => {
  expect(cimScript).not.toMatch(/["\r\n]/);
});
