import type { IppTarget } from '../../probe/ipp/ask.ts';
import type { IppRequest } from '../../probe/ipp/encode.ts';
import type { IppMessage } from '../../probe/ipp/message.ts';
import { operation, valueTag } from '../../probe/ipp/tags.ts';
import { failure, type Outcome } from '../../probe/outcome.ts';
import type { Context } from '../context.ts';

/** What a printer is asked for; `all` would be up to 100 kB on a real one. */
const printerAttributes = [
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
  'queued-job-count',
  'printer-up-time',
  'printer-supply',
  'printer-supply-description',
  'printer-input-tray',
  'marker-names',
  'marker-types',
  'marker-colors',
  'marker-levels',
  'marker-low-levels',
  'marker-high-levels',
  'marker-message',
  'printer-alert',
  'printer-alert-description',
  'printer-make-and-model',
  'printer-device-id',
  'printer-uuid',
  'printer-name',
  'printer-info',
  'printer-firmware-string-version',
  'printer-impressions-completed',
];
const queueAttributes = [...printerAttributes, 'printer-type', 'printer-uri-supported', 'device-uri'];

const requested = (names: readonly string[]) =>
  ({ tag: valueTag.keyword, name: 'requested-attributes', values: names }) as const;

/** Asks one printer about itself. */
export const askPrinter = (context: Context, uri: string): Promise<Outcome<IppMessage>> =>
  ask(context, uri, context.settings.ippMs, {
    operation: operation.getPrinterAttributes,
    printerUri: uri,
    attributes: [requested(printerAttributes)],
  });

/** Asks the print service for all its queues. */
export const askQueues = (context: Context, service: IppTarget): Promise<Outcome<IppMessage>> =>
  ask(context, service, context.settings.cupsMs, {
    operation: operation.cupsGetPrinters,
    printerUri: null,
    attributes: [requested(queueAttributes)],
  });

/** Asks for jobs of a queue, the oldest waiting or the newest done. */
export const askJobs = (
  context: Context,
  service: IppTarget,
  { queueUri, which, limit }: { queueUri: string; which: 'not-completed' | 'completed'; limit: number },
): Promise<Outcome<IppMessage>> =>
  ask(context, service, context.settings.cupsMs, {
    operation: operation.getJobs,
    printerUri: queueUri,
    attributes: [
      { tag: valueTag.integer, name: 'limit', values: [limit] },
      { tag: valueTag.keyword, name: 'which-jobs', values: [which] },
      requested(['job-id', 'job-state', 'time-at-creation', 'time-at-completed']),
    ],
  });

async function ask(
  { probe, signal }: Context,
  target: IppTarget,
  timeoutMs: number,
  request: IppRequest,
): Promise<Outcome<IppMessage>> {
  const answer = await probe.ipp(target, request, { signal, timeoutMs });
  return answer.ok ? checkStatus(answer) : answer;
}

const notFound = 0x0406;
const notPermitted: readonly number[] = [0x0401, 0x0402, 0x0403];

/** Status codes of RFC 8011, B.1. CUPS says "not found" when it has no queues, or a queue no jobs: that is an answer. */
function checkStatus(answer: { ok: true; value: IppMessage }): Outcome<IppMessage> {
  const { status } = answer.value;
  if (status < 0x0100 || status === notFound) return answer;
  const detail = `IPP status 0x${status.toString(16).padStart(4, '0')}`;
  return failure(notPermitted.includes(status) ? 'permission-denied' : 'device-unreadable', detail);
}
