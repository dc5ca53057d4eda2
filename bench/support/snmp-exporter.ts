import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { eachLimited } from '../../agent/src/collectors/each-limited.ts';
import { freePort } from '../../test/peers/port.ts';
import { footprintOf } from '../../test/support/proc.ts';
import { startProgram } from '../../test/support/program.ts';
import { waitUntil } from '../../test/support/wait-until.ts';

/** Debian's package `prometheus-snmp-exporter`. */
const exporterPath = '/usr/bin/prometheus-snmp-exporter';
export const hasExporter = (): boolean => existsSync(exporterPath);

/** A metric for each column of what the recording has: this is what the exporter is there for. */
export interface Metric {
  oid: string;
  type: string;
  /** Arcs of its index. */
  arcs: number;
}

interface Polling {
  folder: string;
  /** What is scraped, as `address:port`. */
  targets: readonly string[];
  subtrees: readonly string[];
  metrics: readonly Metric[];
  atOnce: number;
  windowMs: number;
}

/** Settings of the exporter in the form of its version 0.21; the package brings none. */
function configOf({ subtrees, metrics }: Pick<Polling, 'subtrees' | 'metrics'>): string {
  const list = metrics.map(({ oid, type, arcs }) => ({
    ...{ name: `m_${oid.replaceAll('.', '_')}`, oid, type, help: oid },
    indexes: Array.from({ length: arcs }, (_, at) => ({ labelname: `i${at}`, type: 'gauge' })),
  }));
  const auth = { community: 'public' };
  return JSON.stringify({ printer: { walk: subtrees, metrics: list, version: 2, max_repetitions: 25, auth } });
}

/** Scrapes all printers again and again; the exporter walks the subtrees that the agent reads. */
export async function scrapeByExporter({ folder, targets, subtrees, metrics, atOnce, windowMs }: Polling) {
  const file = join(folder, 'snmp.yml');
  await writeFile(file, configOf({ subtrees, metrics })); // JSON is YAML
  const port = await freePort();
  await using exporter = startProgram({
    file: exporterPath,
    args: [`--config.file=${file}`, `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'],
    log: join(folder, 'exporter.log'),
    env: process.env,
  });
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const scrape = (target: string) => fetchText(`http://127.0.0.1:${port}/snmp?module=printer&target=${target}`, agent);
  await waitUntil('the exporter answers', () => scrape(targets[0] ?? '').then(Boolean, () => false));
  await eachLimited(targets, atOnce, scrape);
  const before = { cpu: footprintOf(exporter.pid).cpuMs, at: performance.now() };
  let [polls, failed] = [0, 0];
  while (performance.now() < before.at + windowMs)
    await eachLimited(targets, atOnce, async (target) => {
      if (performance.now() > before.at + windowMs) return;
      if ((await scrape(target)).includes('snmp_scrape_pdus_returned')) polls += 1;
      else failed += 1;
    });
  const seconds = (performance.now() - before.at) / 1000;
  const { cpuMs, rssMb } = footprintOf(exporter.pid);
  const sample = await scrape(targets[0] ?? '');
  agent.destroy();
  const pdus = Number(/^snmp_scrape_pdus_returned(?:{[^}]*})? (\S+)/m.exec(sample)?.[1]);
  return { polls, failed, seconds, cpuMs: cpuMs - before.cpu, peakRssMb: rssMb, values: pdus };
}

async function fetchText(url: string, agent: Agent): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  get(url, { agent }, (response) => {
    let text = '';
    response.on('data', (chunk) => {
      text += chunk;
    });
    response.on('end', () => resolve(text));
  }).on('error', reject);
  return promise;
}
