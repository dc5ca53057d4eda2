import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { describeApi } from '../../src/api/describe-api.ts';
import { routes } from '../../src/api/routes.ts';
import { shapes } from '../../src/api/shapes/index.ts';

const keyOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`;

test('every route says what it takes and gives', () => {
  expect(routes.map(keyOf).filter((key) => !(key in shapes))).toEqual([]);
});

test('the document is valid OpenAPI 3.1 and holds every route', async () => {
  const document = describeApi();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect({ valid, version: validator.version }).toEqual({ valid: true, version: '3.1' });
  const paths = document.paths as Record<string, Record<string, unknown>>;
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(found.toSorted()).toEqual(routes.map(keyOf).toSorted());
});

test('what the interface reads it also describes: words in both languages, limits, headers', () => {
  for (const { words } of Object.values(shapes)) expect(words.vi && words.en && words.vi !== words.en).toBe(true);
  const text = JSON.stringify(describeApi());
  for (const name of ['If-None-Match', 'If-Match', 'Idempotency-Key', 'Last-Event-ID', 'cursor'])
    expect(text).toContain(`"${name}"`);
});

test('the file of the reference is this document', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../docs/reference/openapi.json'), 'utf8');
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(describeApi())));
});
