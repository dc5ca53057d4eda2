import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayImport } from '../architecture.ts';
import { violations } from './support/cruise.ts';

const root = join(import.meta.dirname, '..');
const minute = 60_000;

describe('the architecture test itself', () => {
  const copy = mkdtempSync(join(tmpdir(), 'motcua-architecture-'));

  beforeAll(() => {
    for (const name of Object.keys(mayImport)) {
      cpSync(join(root, name, 'src'), join(copy, name, 'src'), { recursive: true });
      cpSync(join(root, name, 'package.json'), join(copy, name, 'package.json'));
    }
    cpSync(join(root, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each([
    { file: 'contract/src', imports: '../../inventory/src/index.ts', rule: 'contract reaches too far' },
    { file: 'agent/src', imports: '../../hub/src/index.ts', rule: 'agent reaches too far' },
    { file: 'hub/src', imports: '../../policies/src/pack/parse-pack.ts', rule: 'policies has a front door' },
    { file: 'agent/src', imports: 'kysely', rule: 'kysely belongs in hub/src/store' },
    { file: 'policies/src', imports: 'node:fs', rule: 'the core is pure' },
    { file: 'inventory/src', imports: './no-such-file.ts', rule: 'every import resolves' },
  ])(
    'sees that $file imports $imports',
    async ({ file, imports, rule }) => {
      const seeded = join(copy, file, 'seeded.ts');
      writeFileSync(seeded, `import '${imports}';\n`);
      const { found } = await violations(copy, [file]);
      rmSync(seeded);
      const broken = found.filter((line) => line.includes('seeded.ts')).map((line) => line.slice(0, line.indexOf(':')));
      expect(broken).toContain(rule);
    },
    minute,
  );
});
