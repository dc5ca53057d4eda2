import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ports of the demo's hub; 0 is any free one. */
export interface Ports {
  http: number;
  mqtt: number;
}

const fileIn = (path: string) => join(path, 'ports.json');
const isPort = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536;

/** The ports of the last demo in a folder: its agent knows the hub by them. */
export async function readPorts(path: string): Promise<Ports> {
  try {
    const { http, mqtt } = JSON.parse(await readFile(fileIn(path), 'utf8'));
    return isPort(http) && isPort(mqtt) ? { http, mqtt } : { http: 0, mqtt: 0 };
  } catch {
    return { http: 0, mqtt: 0 };
  }
}

/** Keeps the ports that were chosen. */
export const keepPorts = (path: string, { httpUrl, mqttUrl }: { httpUrl: string; mqttUrl: string }): Promise<void> =>
  writeFile(fileIn(path), JSON.stringify({ http: portOf(httpUrl), mqtt: portOf(mqttUrl) }), { mode: 0o600 });

const portOf = (url: string) => Number(new URL(url).port);
