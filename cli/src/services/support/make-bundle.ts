import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Session } from '../../session.ts';
import type { HubFlags } from '../connect.ts';
import { fileProblem } from '../file-problem.ts';
import { folderOf, gather } from './gather.ts';
import { knownSecrets } from './known-secrets.ts';
import { scrub } from './scrub.ts';
import { tarOf } from './tar.ts';

/** Writes a bundle that may be sent to somebody; gives what is in it, and how large each is. */
export async function makeBundle(
  session: Session,
  flags: HubFlags & { log?: string[] | undefined },
  to: string,
): Promise<Record<string, number>> {
  const { env } = session.io;
  const folder = await folderOf(session, flags);
  const secrets = await knownSecrets(env, folder);
  const places = [env.HOME ?? homedir(), ...(folder === null ? [] : [folder])];
  const files = (await gather(session, flags)).map(({ name, text }) => ({
    name,
    text: scrub(text, { secrets, places }),
  }));
  const packed = await promisify(gzip)(tarOf(files, { at: session.io.now() }));
  await writeFile(to, packed, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    throw fileProblem(error, to);
  });
  return Object.fromEntries(files.map(({ name, text }) => [name, Buffer.byteLength(text)]));
}
