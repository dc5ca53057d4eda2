import { join } from 'node:path';

interface Place {
  recordsFolder?: string | null | undefined;
  stateUrl?: string | null | undefined;
}

/**
 * Where results of operations are kept: where the stack file says, else beside Pulumi's state when that is a folder; null
 * where neither is so.
 */
export function recordsFolder(
  { recordsFolder: named, stateUrl }: Place,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (named) return named;
  const url = stateUrl || env.PULUMI_BACKEND_URL || '';
  if (!url.startsWith('file://')) return null;
  const path = url.slice('file://'.length).replace(/^~/, env.HOME ?? '~');
  return path.startsWith('/') ? join(path, 'motcua-records') : null;
}
