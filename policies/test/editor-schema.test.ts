import { readdirSync, readFileSync } from 'node:fs';
import { installationSchema, readYaml, saveInstallation } from '@motcua/inventory';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { builtinPacks, policySchemas } from '../src/index.ts';
import { demo } from './support/builtin.ts';

/** As an editor sees it: what looks like a number or a truth value is one. */
const documentsOf = (text: string): unknown[] =>
  [...readYaml({ path: 'x.yaml', text }, [])].map(({ value }) =>
    JSON.parse(JSON.stringify(value), (_key, inner) => typed(inner)),
  );

const typed = (value: unknown): unknown => {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
};

const compile = (schema: object) => new Ajv({ strict: false, allErrors: true }).compile(schema);

function complaints(validate: ReturnType<typeof compile>, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const pack = compile(policySchemas()['standard-pack'] as object);
const settings = compile(policySchemas()['standard-settings'] as object);
const installation = compile(installationSchema());
const packFiles = readdirSync(builtinPacks).filter((name) => name.endsWith('.yaml'));

describe('the schema for editors', () => {
  test.each(packFiles)('accepts the shipped pack %s, which names it', (name) => {
    const text = readFileSync(new URL(name, builtinPacks), 'utf8');
    expect(text).toContain('# yaml-language-server: $schema=../../docs/reference/schemas/standard-pack.json\n');
    expect(documentsOf(text).flatMap((document) => complaints(pack, document))).toEqual([]);
  });

  test('points at what is wrong in a pack', () => {
    const text = readFileSync(new URL('circular-03-2025.yaml', builtinPacks), 'utf8');
    const [wrong] = documentsOf(
      text.replace('severity: major', 'severity: grave').replace('sense: present', 'sens: x'),
    );
    expect(complaints(pack, wrong)).toEqual(
      expect.arrayContaining([
        '/spec/standards/0/severity must be equal to one of the allowed values',
        "/spec/standards/0 must have required property 'sense'",
      ]),
    );
  });

  test('accepts parameters and waivers, with numbers and truth values as they are written', () => {
    const text = `apiVersion: motcua.vn/v1
kind: Parameters
metadata: { name: old-quarter }
spec: { pack: x, unit: "002", subtree: true, valid: { from: 2022-01-01 }, reason: phố cổ, values: { areaMin: 25 } }
---
apiVersion: motcua.vn/v1
kind: Waiver
metadata: { name: W-2022-1 }
spec: { standard: OSS-AREA-40, reason: phố cổ, approver: UBND, decision: 1/QĐ, from: 2022-01-01, expiry: 2023-01-01 }
`;
    expect(documentsOf(text).flatMap((document) => complaints(settings, document))).toEqual([]);
  });

  test('accepts the documents of an installation', () => {
    const { units, places, devices, ...rest } = demo();
    const [unit] = units;
    const some = {
      ...rest,
      units: units.slice(0, 1),
      posts: [],
      places: places.filter((row) => row.unit === unit?.code),
    };
    const text = saveInstallation({ ...some, devices: devices.filter((row) => row.unit === unit?.code) });
    expect(documentsOf(text).flatMap((document) => complaints(installation, document))).toEqual([]);
  });
});
