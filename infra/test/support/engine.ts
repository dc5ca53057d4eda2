import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findEngine } from '../../src/engine/find-engine.ts';

const shared = process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../../shared');

/** The environment with a real engine: the machine's own, else the one unpacked from the shared tools; null without either. */
export function engineEnvironment(): Record<string, string | undefined> | null {
  const installer = join(shared, 'tools/pulumi/install.sh');
  try {
    findEngine(process.env);
    return process.env;
  } catch {
    if (!existsSync(installer)) return null;
  }
  const folder = execFileSync('sh', [installer], { encoding: 'utf8' }).trim();
  return { ...process.env, MOTCUA_PULUMI: folder };
}
