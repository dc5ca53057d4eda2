import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

/** Where the hub's store is: the door of its own site that leads to whoever may be written to now. */
export const storeUrl = `postgres://motcua@127.0.0.1:${ports.haproxyWrite}/motcua?sslrootcert=/etc/motcua/tls/ca.pem`;
export const storePasswordFile = '/etc/motcua/store-password';

/** The file by which a folder's hub finds its store, as `motcua init` writes it. */
export const storeFile = (): string =>
  `${JSON.stringify({ url: storeUrl, passwordFile: storePasswordFile }, null, 2)}\n`;

/** Environment of the hub of one site; its agents prefer its own broker and know the other. */
export function hubEnvironment({ sites, self }: { sites: readonly Member[]; self: Member }): string {
  const own = [self, ...sites.filter(({ name }) => name !== self.name)];
  const rows = {
    HUB_ID: self.name,
    HUB_IDS: self.name,
    PUBLIC_HOST: self.address,
    BROKER: `mqtts://${self.address}:${ports.mqtts}`,
    MQTT_URLS: own.map(({ address }) => `mqtts://${address}:${ports.mqtts}`).join(','),
    BROKER_FILES: '/etc/mosquitto/motcua',
    BROKER_RELOAD: 'touch /etc/mosquitto/motcua/reload',
    BROKER_CUT: 'mqtt://127.0.0.1:18830',
  };
  return Object.entries(rows)
    .map(([key, value]) => `MOTCUA_${key}=${value}\n`)
    .join('');
}
