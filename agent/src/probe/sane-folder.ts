import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import { errorCode } from './from-error.ts';

/**
 * Backends of scanners on a cable. The system's own list has seventy: asking them all takes four seconds, writes
 * under /var, and several look for scanners by broadcasting into the office's network.
 */
const cableBackends: readonly string[] =
  'avision canon_dr epjitsu epson2 epsonds fujitsu genesys gt68xx hp hp3500 hp3900 hp5400 hp5590 hpljm1005 kvs1025 kvs20xx kvs40xx lexmark pixma plustek rts8891 snapscan umax1220u xerox_mfp'.split(
    ' ',
  );

/** Settings that keep backends of both worlds on the cable (sane-epson2(5), sane-pixma(5)). */
const cableOnly: Readonly<Record<string, string>> = {
  'epson2.conf': 'usb\n',
  'epsonds.conf': 'usb\n',
  'pixma.conf': 'networking=no\n',
};

/**
 * Makes the agent's own SANE configuration and gives the value for SANE_CONFIG_DIR. What is not in the folder
 * (USB ids of some backends) is still read from the system's: the closing colon stands for that.
 */
export async function prepareSaneFolder(
  folder: string,
  { backends = cableBackends }: { backends?: readonly string[] } = {},
): Promise<string> {
  try {
    await mkdir(join(folder, 'dll.d'), { recursive: true }); // empty, so that the system's dll.d is not read
    await writeIfOther(join(folder, 'dll.conf'), `${backends.join('\n')}\n`);
    for (const [name, text] of Object.entries(cableOnly)) await writeIfOther(join(folder, name), text);
  } catch (error) {
    throw new ExpectedError('E_STATE_UNREADABLE', { path: folder, detail: errorCode(error) }, { cause: error });
  }
  return `${folder}:`;
}

async function writeIfOther(path: string, text: string): Promise<void> {
  const now = await readFile(path, 'utf8').catch(() => null);
  if (now === text) return;
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
