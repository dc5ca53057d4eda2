import { openAuthority, readPassphrase } from '../../authority/index.ts';
import { expectFiles } from '../../files/expect-files.ts';
import { brokerFiles } from './files.ts';
import { writeConfiguration } from './write-configuration.ts';

/** How a broker is to be reached, and by whom. */
export interface ConfigureBrokerOptions {
  /** Of the installation whose authority signs. */
  dataDir: string;
  /** Where to write, and where the files will be on the broker's machine. */
  folder: string;
  names: readonly string[];
  host: string;
  port: number;
  cutPort: number;
  hubs: readonly string[];
  connections: number;
  /** With the passphrase of the authority's key, where that is encrypted. */
  passphraseFile?: string | undefined;
  now?: () => number;
}

/** Where a broker's configuration was written, and what to tell the hubs of it. */
export interface ConfiguredBroker {
  files: string[];
  configuration: string;
  settings: Record<string, string>;
}

/** Writes a configuration of Mosquitto for an installation: certificate, rules, list of revoked certificates. */
export async function configureBroker({
  dataDir,
  now = Date.now,
  passphraseFile,
  ...options
}: ConfigureBrokerOptions): Promise<ConfiguredBroker> {
  const { folder, names, port, cutPort, hubs } = options;
  const passphrase = await readPassphrase(passphraseFile);
  const authority = await expectFiles(dataDir, () => openAuthority({ dataDir, passphrase, now }));
  const files = await expectFiles(folder, () => writeConfiguration({ authority, now: now(), ...options }));
  return {
    files,
    configuration: brokerFiles(folder).configuration,
    settings: {
      MOTCUA_BROKER: `mqtts://${names[0] ?? 'localhost'}:${port}`,
      MOTCUA_HUB_IDS: hubs.join(','),
      MOTCUA_BROKER_FILES: folder,
      MOTCUA_BROKER_CUT: `mqtt://127.0.0.1:${cutPort}`,
    },
  };
}
