import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the licences of the packages in a bundle ask to be handed on with it: who wrote them, and under which terms. */
export function noticeOf(inputs: readonly string[], root: string): string {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${licenceText(join(root, folder))}`;
  });
  const own = 'Motcua, licensed under the Apache License, Version 2.0. It contains these packages of others:\n\n';
  return own + parts.join('\n');
}

/** The folder of the package that a file of the bundle comes from; null for our own files. */
function packageFolder(input: string): string | null {
  const found = /^(?:\.\.\/)*((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return found?.[1] ?? null;
}

function licenceText(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  return files.length === 0
    ? 'The package has no file of its licence.\n'
    : files.map((file) => `${readFileSync(join(folder, file), 'utf8').trim()}\n`).join('\n');
}
