import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  describeWithPeer,
  type IppPrinter,
  runTool,
  scratchFolder,
  startIppPrinter,
} from '../../../test/peers/index.ts';
import { askIpp } from '../../src/probe/ipp/ask.ts';
import type { IppAttributes, IppValue } from '../../src/probe/ipp/message.ts';
import { operation, valueTag } from '../../src/probe/ipp/tags.ts';

/** The question that ipptool is to ask: everything there is. */
const question = `{
  NAME "all"
  OPERATION Get-Printer-Attributes
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR naturalLanguage attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR keyword requested-attributes all
  STATUS successful-ok
}
`;

/** Attributes that move between two questions. */
const moving = /^(printer-up-time|printer-current-time|printer-config-change-.*|printer-state-change-.*)$/;

/** Lines `name (type) = value` of ipptool's answer. */
function parseTool(output: string): Map<string, string> {
  const answer = output.slice(output.indexOf('RECEIVED:'));
  const lines = [...answer.matchAll(/^ {8}([a-z0-9-]+) \((?:1setOf )?[A-Za-z]+\) = (.*)$/gm)];
  return new Map(lines.map(([, name = '', value = '']) => [name, value]));
}

/** One of our values as ipptool would write it; null for forms that it writes in words of its own. */
function write(value: IppValue): string | null {
  if (value.is === 'text' && value.language === null) return value.value;
  if (value.is === 'boolean') return String(value.value);
  if (value.is === 'integer' && value.tag === valueTag.integer) return String(value.value);
  if (value.is === 'range') return `${value.lower}-${value.upper}`;
  if (value.is === 'resolution') return value.x === value.y ? `${value.x}dpi` : `${value.x}x${value.y}dpi`;
  if (value.is === 'octets') return Buffer.from(value.value).toString('latin1');
  return null;
}

describeWithPeer(['ippeveprinter', 'ipptool', 'dbus-daemon'], 'our IPP decoder beside ipptool', () => {
  let printer: IppPrinter;
  let ours: IppAttributes;
  let theirs: Map<string, string>;

  beforeAll(async () => {
    await using folder = await scratchFolder('ipptool');
    const file = join(folder.path, 'all.test');
    await writeFile(file, question);
    printer = await startIppPrinter({ name: 'Máy in quầy 1' });
    const attributes = [{ tag: valueTag.keyword, name: 'requested-attributes', values: ['all'] }];
    const request = { operation: operation.getPrinterAttributes, printerUri: printer.uri, attributes };
    const answer = await askIpp(printer.uri, request, { signal: new AbortController().signal, timeoutMs: 5_000 });
    if (!answer.ok) throw new Error(answer.detail);
    ours = answer.value.groups.find(({ tag }) => tag === 4)?.attributes ?? new Map();
    theirs = parseTool(await runTool('ipptool', ['-tv', printer.uri, file]));
  });
  afterAll(() => printer[Symbol.asyncDispose]());

  test('finds the same attributes', () => {
    const operational = ['attributes-charset', 'attributes-natural-language', 'status-code'];
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].filter((name) => !operational.includes(name)).sort());
    expect(ours.size).toBeGreaterThan(90);
  });

  test('reads the same values', () => {
    const compared = [...ours].flatMap(([name, values]) => {
      const written = values.map(write);
      if (moving.test(name) || written.includes(null)) return [];
      return [{ name, ours: written.join(','), theirs: theirs.get(name) }];
    });
    expect(compared.length).toBeGreaterThan(70);
    expect(compared.filter((row) => row.ours !== row.theirs)).toEqual([]);
  });
});
