import { type Mosquitto, startMosquitto } from '../../../test/peers/index.ts';
import type { Authority } from '../../src/authority/index.ts';
import { writeConfiguration } from '../../src/broker/mosquitto/write-configuration.ts';

/** A real Mosquitto, configured as the product says, for an authority. */
export interface TestMosquitto extends Mosquitto {
  url: string;
  cutUrl: string;
  folder: string;
}

export async function startConfigured(
  authority: Authority,
  { hubs = ['hub1', 'hub2'] }: { hubs?: readonly string[] } = {},
): Promise<TestMosquitto> {
  const place = { folder: '', cutPort: 0 };
  const broker = await startMosquitto(async ({ folder, port, otherPort: cutPort }) => {
    Object.assign(place, { folder, cutPort });
    const names = ['127.0.0.1', 'localhost'];
    const common = { authority, folder, names, host: '127.0.0.1', connections: 10_000, now: Date.now() };
    await writeConfiguration({ ...common, port, cutPort, hubs });
    return `${folder}/mosquitto.conf`;
  });
  return {
    ...broker,
    url: `mqtts://127.0.0.1:${broker.port}`,
    cutUrl: `mqtt://127.0.0.1:${place.cutPort}`,
    folder: place.folder,
  };
}
