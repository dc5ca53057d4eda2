import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import { cloudEvent } from '../cloud-event.ts';
import type { Channel } from './channel.ts';

/** Files in a folder, for networks that nothing leaves by itself; names sort in the order in which messages were made. */
export const fileDrop = ({
  folder,
  hotline,
}: {
  folder: string;
  hotline: string;
}): Omit<Channel, 'kind' | 'trouble'> => ({
  check() {},
  async send({ address, ...outgoing }) {
    const into = join(folder, address);
    await mkdir(into, { recursive: true });
    const time = outgoing.createdAt.replaceAll(/[-:.]/g, '');
    await writeFileAtomic(join(into, `${time}-${outgoing.tracking}.json`), `${cloudEvent({ ...outgoing, hotline })}\n`);
  },
});
