import type { DeviceReading, Part } from '@motcua/contract';
import { toPart, toReading } from '../reading.ts';
import { clip } from '../text.ts';
import type { Finding } from './device-facts.ts';
import type { QueueFacts } from './queue.ts';
import { stateReasons } from './state-reasons.ts';

/** What is known of one queue and the device behind it. */
interface QueueSituation {
  queue: QueueFacts;
  stuck: boolean;
  printedRecently: boolean;
  device: Finding;
  /** What the device said it is when it last could. */
  before: DeviceReading['identity'] | null;
  now: Date;
}

/** The key of a queue's reading. */
export const keyOf = ({ name }: Pick<QueueFacts, 'name'>): string => clip(`cups:${name}`, 256);

/** Pure: one reading of queue and device. An idle queue to a dead printer is down; one to a printer that cannot be asked is unknown. */
export function interpretQueueAndDevice(situation: QueueSituation): DeviceReading {
  const { queue, stuck, printedRecently, device, before, now } = situation;
  const facts = device.is === 'read' ? device.facts : null;
  const ofQueue = [
    ...(facts === null ? queue.reasons : queue.reasons.filter(isQueueOwn)),
    ...(stuck ? ['queue-stuck'] : []),
  ];
  const queuePart = toPart('queue', ofQueue);
  return toReading(
    {
      key: keyOf(queue),
      kind: queue.kind,
      name: queue.name,
      parts: [queuePart, devicePart(device, printedRecently)],
      raw: [
        ...(facts === null ? queue.raw : queue.raw.filter((keyword) => stateReasons([keyword]).some(isQueueOwn))),
        ...(facts?.raw ?? []),
      ],
      message: queuePart.health === 'ok' ? (facts?.message ?? null) : queue.message || (facts?.message ?? null),
      identity: facts === null ? recalled(queue.identity, before) : { ...facts.identity, uri: queue.identity.uri },
      supplies: facts?.supplies.length ? facts.supplies : queue.supplies,
      trays: facts?.trays ?? [],
      pageCount: facts?.pageCount ?? null,
      pageCountUnit: facts?.pageCountUnit ?? null,
      queuedJobs: queue.queuedJobs,
    },
    now,
  );
}

/**
 * CUPS learns what ails a device only while it prints, and keeps it until the next job. Once the device itself has
 * been asked, only what is the queue's own matter still counts.
 */
const isQueueOwn = (code: string): boolean =>
  code.startsWith('queue-') || code === 'spool-full' || code === 'printer-stopped';

/** A device that does not answer is still the one it was, as long as the queue leads to the same place. */
function recalled(now: DeviceReading['identity'], before: DeviceReading['identity'] | null): DeviceReading['identity'] {
  if (before === null || before.uri !== now.uri) return now;
  const { vendor, model, serial } = now;
  return { ...before, vendor: before.vendor ?? vendor, model: before.model ?? model, serial: before.serial ?? serial };
}

function devicePart(device: Finding, printedRecently: boolean): Part {
  if (device.is === 'read') return toPart('device', device.facts.reasons);
  if (device.is === 'failed') return toPart('device', [device.failure.reason]);
  return toPart('device', printedRecently ? [] : ['device-not-probed']);
}
