import type { IppAddress } from '../../probe/ipp/address.ts';
import type { IppMessage } from '../../probe/ipp/message.ts';
import { groupTag } from '../../probe/ipp/tags.ts';
import { type Failure, failure, type Outcome } from '../../probe/outcome.ts';
import type { Collected, Context, KnownDevice } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { outcomeRow } from '../outcome-row.ts';
import { missed, remembered, toPart, toReading } from '../reading.ts';
import { askJobs, askQueues } from './ask.ts';
import { readDevice } from './device.ts';
import type { Finding } from './device-facts.ts';
import { isStuck, printedRecently } from './jobs.ts';
import { interpretQueue, isIdle, type QueueFacts } from './queue.ts';
import { interpretQueueAndDevice, keyOf } from './queue-reading.ts';

const isCups = ({ key }: KnownDevice): boolean => key.startsWith('cups:');

/** Reads every print queue of this PC and the device behind each. */
export async function collectCups(context: Context): Promise<Collected> {
  const start = performance.now();
  const { service, answer } = await findService(context);
  const row = (failed: Failure | null) => outcomeRow('cups', performance.now() - start, failed);
  if (!answer.ok) return withoutService(context, answer, row(answer));
  const queues = answer.value.groups
    .filter(({ tag }) => tag === groupTag.printer)
    .flatMap(({ attributes }) => interpretQueue(attributes) ?? []);
  const askDevice = onceEach((uri: string, idle: boolean) => readDevice(context, uri, { idle }));
  const read = await eachLimited(queues, 6, (queue) => readQueue(context, { service, queue, askDevice }));
  const seen = new Set(read.map(({ key }) => key));
  const gone = context.known.filter((device) => isCups(device) && !seen.has(device.key));
  return {
    devices: [...read, ...gone.map((device) => missed(device, 'queue-missing', context.now))],
    probes: [row(null)],
  };
}

/** The first print service that answers; what the last one said when none does. */
async function findService(context: Context): Promise<{ service: IppAddress; answer: Outcome<IppMessage> }> {
  let last: { service: IppAddress; answer: Outcome<IppMessage> } | null = null;
  for (const service of context.settings.cups) {
    last = { service, answer: await askQueues(context, service) };
    if (last.answer.ok) return last;
  }
  const nowhere = { secure: false, host: 'localhost', port: 631, path: '/' };
  return last ?? { service: nowhere, answer: failure('not-read', 'no print service is named') };
}

/** Printers known before are down with their print service; one that answers in riddles leaves them unknown. */
function withoutService({ known, now }: Context, failed: Failure, row: Collected['probes'][number]): Collected {
  const reason = failed.reason === 'device-unreachable' ? 'spooler-down' : failed.reason;
  const devices = known
    .filter(isCups)
    .map((device) => toReading({ ...remembered(device), parts: [toPart('queue', [reason])] }, now));
  return { devices, probes: [{ ...row, reason }] };
}

interface QueueTask {
  service: IppAddress;
  queue: QueueFacts;
  askDevice: (uri: string, idle: boolean) => Promise<Finding>;
}

async function readQueue(context: Context, { service, queue, askDevice }: QueueTask) {
  const device = await askDevice(queue.deviceUri, isIdle(queue));
  const jobs = (which: 'not-completed' | 'completed', limit: number) =>
    queue.queueUri === null ? null : askJobs(context, service, { queueUri: queue.queueUri, which, limit });
  const waiting = (queue.queuedJobs ?? 0) > 0 ? await jobs('not-completed', 50) : null;
  const done = device.is === 'not-probed' ? await jobs('completed', 1) : null;
  return interpretQueueAndDevice({
    queue,
    device,
    stuck: waiting?.ok === true && isStuck(waiting.value, queue.upTime),
    printedRecently: done?.ok === true && printedRecently(done.value, queue.upTime),
    before: context.known.find(({ key }) => key === keyOf(queue))?.identity ?? null,
    now: context.now,
  });
}

/** Several queues may lead to one device: it is asked once. */
function onceEach(ask: QueueTask['askDevice']): QueueTask['askDevice'] {
  const asked = new Map<string, Promise<Finding>>();
  return (uri, idle) => {
    const first = asked.get(uri) ?? ask(uri, idle);
    asked.set(uri, first);
    return first;
  };
}
