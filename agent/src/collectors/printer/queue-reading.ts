import type { DeviceReading, Part } from '@motcua/contract';
import { toPart, toReading } from '../reading.ts';
import type { Finding } from './device-facts.ts';
import type { QueueFacts } from './queue.ts';

/** What is known of one queue and the device behind it. */
export interface QueueSituation {
  queue: QueueFacts;
  stuck: boolean;
  printedRecently: boolean;
  device: Finding;
  now: Date;
}

/** Pure: one reading of queue and device. An idle queue to a dead printer is down; one to a printer that cannot be asked is unknown. */
export function interpretQueueAndDevice({ queue, stuck, printedRecently, device, now }: QueueSituation): DeviceReading {
  const facts = device.is === 'read' ? device.facts : null;
  const ofQueue = [
    ...(facts === null ? queue.reasons : queue.reasons.filter(isQueueOwn)),
    ...(stuck ? ['queue-stuck'] : []),
  ];
  const queuePart = toPart('queue', ofQueue);
  return toReading(
    {
      key: `cups:${queue.name}`,
      kind: queue.kind,
      name: queue.name,
      parts: [queuePart, devicePart(device, printedRecently)],
      raw: [
        ...(facts === null ? queue.raw : queue.raw.filter((keyword) => keyword.startsWith('paused'))),
        ...(facts?.raw ?? []),
      ],
      message: queuePart.health === 'ok' ? (facts?.message ?? null) : queue.message || (facts?.message ?? null),
      identity: facts === null ? queue.identity : { ...facts.identity, uri: queue.identity.uri },
      supplies: facts?.supplies.length ? facts.supplies : queue.supplies,
      trays: facts?.trays ?? [],
      pageCount: facts?.pageCount ?? null,
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

function devicePart(device: Finding, printedRecently: boolean): Part {
  if (device.is === 'read') return toPart('device', device.facts.reasons);
  if (device.is === 'failed') return toPart('device', [device.failure.reason]);
  return toPart('device', printedRecently ? [] : ['device-not-probed']);
}
