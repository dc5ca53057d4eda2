import { failure, type Outcome, success } from '../outcome.ts';
import { isRow, mostRows, parseJson, type Row } from './cells.ts';

/**
 * Pure: the answer of a script, by question. No output is a failure: where PowerShell is only a stub, or is forbidden, it
 * ends well and says nothing.
 */
export function decodeAnswer(output: Uint8Array | string): Outcome<Row> {
  const text = typeof output === 'string' ? output : new TextDecoder().decode(output);
  const clean = text.replace(/^\uFEFF/, '').trim();
  if (clean === '') return failure('not-read', 'PowerShell ended without output');
  // A profile or a policy may print before or after it; the answer is one line of its own.
  const line = clean.split(/\r?\n/).find((line) => line.startsWith('{'));
  const answer = line === undefined ? null : parseJson(line);
  if (!isRow(answer)) return failure('device-unreadable', 'PowerShell answered something that is not JSON');
  if (answer.end !== true) return failure('device-unreadable', 'the answer of PowerShell is not whole');
  return success(answer);
}

/**
 * Pure: the rows of one question; null where the class could not be asked. ConvertTo-Json of PowerShell 5.1 writes a list of
 * one as an object, or any list as `{value, Count}`.
 */
export function rowsOf(answer: unknown): Row[] | null {
  if (!isRow(answer) || answer.ok !== true) return null;
  const { rows } = answer;
  const list = isRow(rows) && Array.isArray(rows.value) ? rows.value : Array.isArray(rows) ? rows : [rows];
  return list.slice(0, mostRows).filter(isRow);
}
