import type { Centre } from '@motcua/policies';
import { runtime } from '@pulumi/pulumi';
import { readRestoreTest } from '../records/read-restore-test.ts';
import { recordsFolder } from '../records/records-folder.ts';
import { plain } from '../stack/parse-stack.ts';

const project = 'motcua:';

/** The stack's own configuration as the engine hands it to a policy pack, with which keys of it are encrypted. */
export function readCentreConfig(env: Readonly<Record<string, string | undefined>>, today: string): Centre {
  const secretKeys: string[] = JSON.parse(env.PULUMI_CONFIG_SECRET_KEYS ?? '[]');
  const ours = (key: string) => (key.startsWith(project) ? [key.slice(project.length)] : []);
  const values = Object.entries(runtime.allConfig()).flatMap(([key, value]) =>
    ours(key).map((name) => [name, plain(value)] as const),
  );
  const known = Object.fromEntries(values);
  const text = (key: string) => (typeof known[key] === 'string' ? known[key] : null);
  const folder = recordsFolder({ recordsFolder: text('recordsFolder'), stateUrl: text('stateUrl') }, env);
  const stack = (env.PULUMI_STACK ?? env.PULUMI_NODEJS_STACK ?? '').split('/').at(-1) ?? '';
  const restoreTest = readRestoreTest(folder, stack);
  return { today, values: known, secretKeys: secretKeys.flatMap(ours), restoreTest };
}
