import { isExpected } from '@motcua/contract';
import { initInstallation } from '@motcua/hub';
import { hanoiDemoName } from '@motcua/inventory';
import { openingsOf, readSource } from '../read-source.ts';

/** Makes the demo's installation; in a folder that has one already, that one goes on. */
export async function makeInstallation(dataDir: string): Promise<void> {
  const source = `demo:${hanoiDemoName}`;
  const installation = await readSource(source);
  const tickets = openingsOf(source, installation);
  try {
    await initInstallation({ dataDir, installation, name: installation.name, tickets });
  } catch (error) {
    if (!isExpected(error) || error.code !== 'E_DATA_EXISTS') throw error;
  }
}
