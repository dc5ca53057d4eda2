import type { DiscoveryWrite } from '../store/index.ts';
import type { KnownReport } from './deduplicate.ts';

/** Every device that a scan came upon, in the order of arrival. */
export const foundIn = (reports: readonly KnownReport[]): DiscoveryWrite[] =>
  reports.flatMap(({ arrival, message }) =>
    (message.found ?? []).map((found) => ({ agent: arrival.agent, at: arrival.receivedAt, found })),
  );
