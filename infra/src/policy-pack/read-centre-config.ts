import type { Centre } from '@motcua/policies';
import { runtime } from '@pulumi/pulumi';
import { plain } from '../stack/parse-stack.ts';

const project = 'motcua:';

/** The stack's own configuration as the engine hands it to a policy pack, with which keys of it are encrypted. */
export function readCentreConfig(env: Readonly<Record<string, string | undefined>>, today: string): Centre {
  const secretKeys: string[] = JSON.parse(env.PULUMI_CONFIG_SECRET_KEYS ?? '[]');
  const ours = (key: string) => (key.startsWith(project) ? [key.slice(project.length)] : []);
  const values = Object.entries(runtime.allConfig()).flatMap(([key, value]) =>
    ours(key).map((name) => [name, plain(value)] as const),
  );
  return { today, values: Object.fromEntries(values), secretKeys: secretKeys.flatMap(ours) };
}
