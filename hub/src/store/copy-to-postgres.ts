import { parsePostgresUrl } from './postgres/address.ts';
import { clientConfig, connectAny } from './postgres/connect.ts';
import { type CopiedTable, type CopyProgress, copyStore } from './postgres/copy-store.ts';
import { migratePostgres } from './postgres/migrate.ts';
import { makePartitions } from './postgres/partitions.ts';
import { migrate } from './sqlite/migrate.ts';
import { openFile } from './sqlite/open-file.ts';

/** From where to where. Both schemas are brought up to date first. */
export interface CopyOptions {
  path: string;
  url: string;
  passwordFile: string | null;
  now: number;
  onProgress?: (progress: CopyProgress) => void;
}

/** Copies a SQLite store that nobody uses into PostgreSQL; the file stays as it is. */
export async function copyToPostgres({
  path,
  url,
  passwordFile,
  now,
  onProgress,
}: CopyOptions): Promise<CopiedTable[]> {
  const address = parsePostgresUrl(url);
  const client = await connectAny(address, await clientConfig(address, { passwordFile }));
  const source = openFile(path);
  try {
    migrate(source);
    await migratePostgres(client);
    await makePartitions(client, now);
    return await copyStore({ source, client }, onProgress);
  } finally {
    source.close();
    await client.end().catch(() => {});
  }
}
