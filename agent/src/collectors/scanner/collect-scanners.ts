import type { DeviceReading } from '@motcua/contract';
import { type Failure, failure, type Outcome, success } from '../../probe/outcome.ts';
import type { UsbFacts } from '../../probe/usb/facts.ts';
import type { Collected, Context, KnownDevice } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { outcomeRow } from '../outcome-row.ts';
import { emptyIdentity, missed, toReading } from '../reading.ts';
import { type ListedScanner, listFormat, parseListing } from './listing.ts';
import { serialOf, whyGone } from './on-bus.ts';
import { interpretScan, type ScannerState } from './status.ts';

const isScanner = ({ key }: KnownDevice): boolean => key.startsWith('sane:');

/** Reads the scanners of this PC, and misses those that were there before. */
export async function collectScanners(context: Context): Promise<Collected> {
  const { known, now, settings } = context;
  if (settings.saneConfigDir === null) return { devices: [], probes: [] };
  const start = performance.now();
  const folder = typeof settings.saneConfigDir === 'string' ? settings.saneConfigDir : await settings.saneConfigDir();
  const listed = await listScanners(context, folder);
  const row = (failed: Failure | null) => outcomeRow('sane', performance.now() - start, failed);
  const before = known.filter(isScanner);
  if (!listed.ok) {
    return { devices: before.map((device) => missed(device, listed.reason, now)), probes: [row(listed)] };
  }
  const usb = await readBus(context, { listed: listed.value, before });
  // Two at a time: scanners that share a bus slow each other down, and their drivers do not all like company.
  const read = await eachLimited(listed.value, 2, (scanner) =>
    readScanner(context, { scanner, folder, serial: serialOf(usb, scanner.device) }),
  );
  const seen = new Set(listed.value.map(({ key }) => key));
  const gone = before.filter(({ key }) => !seen.has(key)).map((device) => missed(device, whyGone(usb, device), now));
  return { devices: [...read, ...gone], probes: [row(null)] };
}

/** The bus is read only where a scanner is on it, or may be missing from it. */
async function readBus(
  { probe, signal, settings }: Context,
  { listed, before }: { listed: readonly ListedScanner[]; before: readonly KnownDevice[] },
): Promise<Outcome<UsbFacts>> {
  if (listed.length === 0 && before.length === 0) return failure('not-read', 'no scanner');
  return await probe.usb({ root: settings.usbRoot }, { signal });
}

async function listScanners({ probe, signal, settings }: Context, folder: string): Promise<Outcome<ListedScanner[]>> {
  const options = { signal, timeoutMs: settings.scannerMs, env: { SANE_CONFIG_DIR: folder } };
  const ran = await probe.run('scanimage', ['-f', listFormat], options);
  if (!ran.ok) return ran;
  const { exitCode, timedOut, stdout, stderr } = ran.value;
  if (timedOut) return failure('not-read', `listing scanners took longer than ${settings.scannerMs} ms`);
  return exitCode === 0 ? success(parseListing(stdout)) : failure('not-read', `scanimage: exit ${exitCode}: ${stderr}`);
}

/**
 * `-n` opens the scanner and moves nothing; reading from it would move the lamp or the citizen's paper. The picture
 * is thrown away here: `-o /dev/null` is no way, because scanimage puts a file in the place of what it names.
 */
async function readScanner(
  context: Context,
  { scanner, folder, serial }: { scanner: ListedScanner; folder: string; serial: string | null },
): Promise<DeviceReading> {
  const { probe, signal, settings } = context;
  const how = settings.scannerCheck === 'scan' ? '--format=pnm' : '-n';
  const env = { SANE_CONFIG_DIR: folder };
  const options = { signal, timeoutMs: settings.scannerMs, env, discard: true };
  const ran = await probe.run('scanimage', ['-d', scanner.device, how], options);
  const state = ran.ok ? interpretScan(ran.value) : notRead(ran);
  return toReading(
    {
      key: scanner.key,
      kind: scanner.kind,
      name: [scanner.vendor, scanner.model].filter((word) => word !== null).join(' ') || scanner.device,
      identity: {
        ...emptyIdentity,
        vendor: scanner.vendor,
        model: scanner.model,
        serial,
        uri: `sane:${scanner.device}`,
      },
      ...state,
    },
    context.now,
  );
}

const notRead = ({ reason, detail }: Failure): ScannerState => ({ reasons: [reason], raw: [], message: detail });
