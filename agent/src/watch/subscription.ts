import { integer, integers, text } from '../collectors/printer/ipp-values.ts';
import type { IppTarget } from '../probe/ipp/ask.ts';
import type { IppRequest, RequestAttribute } from '../probe/ipp/encode.ts';
import type { IppAttributes, IppMessage } from '../probe/ipp/message.ts';
import { groupTag, operation, valueTag } from '../probe/ipp/tags.ts';
import { type Failure, failure, type Outcome, success } from '../probe/outcome.ts';
import type { Probe } from '../probe/probe.ts';
import type { EventSource } from './source.ts';

/** How to ask one source; the deadline of each question is short, because nothing waits for the answer. */
export interface Asking {
  ask: Probe['ipp'];
  source: EventSource;
  /** In our subscriptions' name, so that those of an agent that was killed are known and taken back. */
  owner: string;
  signal: AbortSignal;
  /** What is left behind by an agent that is killed is gone after this. */
  leaseSeconds?: number;
}

export interface Subscription {
  id: number;
  target: IppTarget;
  leaseMs: number;
}

const usualLeaseSeconds = 600;
const timeoutMs = 3_000;

/** Refusals by which a printer says that it has no subscriptions to give (RFC 8011, B.1; RFC 3995, 10). */
const notOffered: readonly number[] = [0x0003, 0x040b, 0x0414, 0x0501];

/** Whether the source has no events for anybody. */
export const isNotOffered = ({ detail }: Failure): boolean =>
  notOffered.some((status) => detail.startsWith(statusText(status)));

const notFound = 0x0406;

/** Whether the source no longer knows the subscription, or has none to list. */
export const isGone = ({ detail }: Failure): boolean => detail.startsWith(statusText(notFound));

/** Takes back what an earlier life of this agent left, then subscribes; one subscription for each source. */
export async function subscribe(asking: Asking): Promise<Outcome<Subscription>> {
  let last: Outcome<Subscription> = failure('not-read', 'nowhere to subscribe');
  for (const target of asking.source.targets) {
    last = await subscribeAt(asking, target);
    if (last.ok || last.reason !== 'device-unreachable') return last;
  }
  return last;
}

async function subscribeAt(asking: Asking, target: IppTarget): Promise<Outcome<Subscription>> {
  const { source, leaseSeconds = usualLeaseSeconds } = asking;
  const old = await oldSubscriptions(asking, target);
  if (!old.ok) return old;
  for (const id of old.value) await cancel(asking, { id, target });
  const answer = await tell(asking, target, operation.createPrinterSubscriptions, {
    subscription: [
      { tag: valueTag.keyword, name: 'notify-pull-method', values: ['ippget'] },
      { tag: valueTag.keyword, name: 'notify-events', values: source.events },
      { tag: valueTag.octetString, name: 'notify-user-data', values: [markOf(asking)] },
      { tag: valueTag.integer, name: 'notify-lease-duration', values: [leaseSeconds] },
    ],
  });
  if (!answer.ok) return answer;
  const group = answer.value.groups.find(({ tag }) => tag === groupTag.subscription)?.attributes;
  const id = group === undefined ? null : integer(group, 'notify-subscription-id');
  if (group === undefined || id === null) return failure('device-unreadable', `${statusText(0x0003)}: no subscription`);
  const granted = integer(group, 'notify-lease-duration') ?? leaseSeconds;
  // RFC 3995, 5.4.3: a lease of 0 does not end.
  return success({ id, target, leaseMs: 1_000 * (granted > 0 ? granted : leaseSeconds) });
}

/** Subscriptions of the source that carry our name. A source that does not list them has none for us. */
async function oldSubscriptions(asking: Asking, target: IppTarget): Promise<Outcome<number[]>> {
  const wanted = ['notify-subscription-id', 'notify-user-data'];
  const answer = await tell(asking, target, operation.getSubscriptions, {
    attributes: [
      { tag: valueTag.keyword, name: 'requested-attributes', values: wanted },
      { tag: valueTag.boolean, name: 'my-subscriptions', values: [true] },
    ],
  });
  if (!answer.ok) return isGone(answer) ? success([]) : answer;
  const ours = answer.value.groups.filter(
    ({ tag, attributes }) => tag === groupTag.subscription && userData(attributes) === markOf(asking),
  );
  return success(ours.flatMap(({ attributes }) => integer(attributes, 'notify-subscription-id') ?? []));
}

/** RFC 3995, 5.3.6: at most 63 octets, which are ours. Two sources on one print service are kept apart by it. */
const markOf = ({ owner, source }: Asking): string => `${owner} ${source.name}`.slice(0, 63);

function userData(attributes: IppAttributes): string | null {
  const [value] = attributes.get('notify-user-data') ?? [];
  return value?.is === 'octets' ? Buffer.from(value.value).toString('utf8') : text(attributes, 'notify-user-data');
}

const idOf = (id: number): RequestAttribute => ({
  tag: valueTag.integer,
  name: 'notify-subscription-id',
  values: [id],
});

/** Makes the lease run anew. */
export const renew = (asking: Asking, { id, target }: Subscription): Promise<Outcome<IppMessage>> =>
  tell(asking, target, operation.renewSubscription, {
    attributes: [idOf(id)],
    subscription: [
      { tag: valueTag.integer, name: 'notify-lease-duration', values: [asking.leaseSeconds ?? usualLeaseSeconds] },
    ],
  });

/** Gives it back. */
export const cancel = (
  asking: Asking,
  { id, target }: Pick<Subscription, 'id' | 'target'>,
): Promise<Outcome<IppMessage>> => tell(asking, target, operation.cancelSubscription, { attributes: [idOf(id)] });

/** What happened since. */
export interface Notifications {
  events: IppAttributes[];
  next: number;
  /** How long to wait before asking again, as the source recommends; null when it does not. */
  intervalMs: number | null;
  /** Nothing more will come. */
  over: boolean;
}

const eventsComplete = 0x0007; // RFC 3996, 10.1

/** Asks for the events from a number on; never waits for one, because that would hold a connection of the printer. */
export async function notifications(
  asking: Asking,
  { id, target }: Subscription,
  from: number,
): Promise<Outcome<Notifications>> {
  const answer = await tell(asking, target, operation.getNotifications, {
    attributes: [
      { tag: valueTag.integer, name: 'notify-subscription-ids', values: [id] },
      { tag: valueTag.integer, name: 'notify-sequence-numbers', values: [from] },
      { tag: valueTag.boolean, name: 'notify-wait', values: [false] },
    ],
  });
  if (!answer.ok) return answer;
  const { status, groups } = answer.value;
  const events = groups.filter(({ tag }) => tag === groupTag.event).map(({ attributes }) => attributes);
  const numbers = events.flatMap((event) => integers(event, 'notify-sequence-number'));
  const head = groups.find(({ tag }) => tag === groupTag.operation)?.attributes ?? new Map();
  const interval = integer(head, 'notify-get-interval');
  return success({
    events,
    next: Math.max(from, ...numbers.map((number) => number + 1)),
    intervalMs: interval === null || interval <= 0 ? null : interval * 1_000,
    over: status === eventsComplete,
  });
}

const statusText = (status: number): string => `IPP status 0x${status.toString(16).padStart(4, '0')}`;

async function tell(
  { ask, source, owner, signal }: Asking,
  target: IppTarget,
  code: number,
  { attributes = [], subscription = [] }: Pick<IppRequest, 'attributes' | 'subscription'>,
): Promise<Outcome<IppMessage>> {
  const user: RequestAttribute = { tag: valueTag.nameWithoutLanguage, name: 'requesting-user-name', values: [owner] };
  // RFC 3995, 11.2: the subscription that is meant follows the target, and the user's name after that does no harm.
  const request = { operation: code, printerUri: source.printerUri, attributes: [...attributes, user], subscription };
  const answer = await ask(target, request, { signal, timeoutMs });
  if (!answer.ok || answer.value.status < 0x0100) return answer;
  const denied = answer.value.status >= 0x0401 && answer.value.status <= 0x0403;
  return failure(denied ? 'permission-denied' : 'device-unreadable', statusText(answer.value.status));
}
