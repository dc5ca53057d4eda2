// Makes the generated documents; with --check says which would change, and fails.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { architecturePicture } from './docs/architecture-picture.ts';
import { asyncApiText } from './docs/asyncapi-text.ts';
import { centreRulesPage } from './docs/centre-rules-page.ts';
import { commandsPage } from './docs/commands-page.ts';
import { errorsPage } from './docs/errors-page.ts';
import { faultsPage } from './docs/faults-page.ts';
import { licencesPage } from './docs/licences-page.ts';
import { openApiText } from './docs/openapi-text.ts';
import { permissionsPage } from './docs/permissions-page.ts';
import { reasonsPage } from './docs/reasons-page.ts';
import { runbookPages } from './docs/runbook-pages.ts';
import { schemaTexts } from './docs/schema-texts.ts';
import { stackPage } from './docs/stack-page.ts';
import { standardsPage } from './docs/standards-page.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

const documents: Record<string, string> = {
  'docs/reference/asyncapi.json': asyncApiText(),
  'docs/reference/licences.md': licencesPage(root),
  'docs/reference/openapi.json': openApiText(),
  'docs/reference/reasons.md': reasonsPage(),
  'docs/reference/faults.md': faultsPage(),
  'docs/reference/centre-rules.md': centreRulesPage(),
  'docs/reference/commands.md': await commandsPage(),
  'docs/reference/errors.md': errorsPage(),
  'docs/reference/stack.md': stackPage(),
  'docs/reference/standards.md': standardsPage(),
  'docs/reference/permissions.md': permissionsPage(),
  ...runbookPages(),
  ...schemaTexts(),
  'docs/architecture.md': architecturePicture(read('docs/architecture.md')),
};

const stale = Object.entries(documents).filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is out of date: run npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
