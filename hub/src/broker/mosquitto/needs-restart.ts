import { stat } from 'node:fs/promises';
import type { Authority } from '../../authority/index.ts';
import { brokerFiles } from './files.ts';
import { comesIn } from './prove-refusal.ts';

const name = 'hub-proof-good';

/**
 * Whether a broker trusts others than it should, which only a restart changes: it began before its authorities were written, or
 * it refuses a certificate of the one that follows. The second also holds for a broker on another machine.
 */
export async function needsRestart({
  authority: { caPem: ca, nextIdentity },
  folder,
  url,
}: {
  authority: Pick<Authority, 'caPem' | 'nextIdentity'>;
  folder: string;
  url: string;
}): Promise<boolean> {
  const files = brokerFiles(folder);
  const [began, written] = await Promise.all([files.pid, files.ca].map(changedAt));
  if (began != null && written != null && began < written) return true;
  if (began != null && written != null) return false;
  const who = await nextIdentity(name);
  return who !== null && !(await comesIn({ url, ca, who, name }));
}

/** Null where there is no such file. */
const changedAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
