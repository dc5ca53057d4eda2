import type { DeviceRow, TicketEventRow, TicketRow } from '@motcua/contract';
import type { HubClient } from './hub-client.ts';
import { waitUntil } from './wait-until.ts';

export type TicketWithEvents = TicketRow & { events: TicketEventRow[] };

const isOpen = ({ state }: TicketRow): boolean => state !== 'closed' && state !== 'rejected';

/** The device of an agent with this key, as the hub shows it. */
export async function deviceOf(client: HubClient, key: string): Promise<DeviceRow | undefined> {
  return (await client.devices()).find((device) => device.key === key);
}

/** Waits until the hub shows a device in a health, and for a reason where one is named. */
export async function untilDevice(
  client: HubClient,
  key: string,
  { health, reason }: { health: DeviceRow['health']; reason?: string },
  options: { within?: number } = {},
): Promise<DeviceRow> {
  const good = (device: DeviceRow | undefined) =>
    device?.health === health && (reason === undefined || device.reasons.includes(reason));
  const seen = await waitUntil(`${key} is ${health} ${reason ?? ''}`, () => deviceOf(client, key), {
    ...options,
    good,
  });
  if (seen === undefined) throw new Error(`no device ${key}`);
  return seen;
}

/** Every ticket that a device has ever had. */
export const ticketsOf = async (client: HubClient, device: string): Promise<TicketRow[]> =>
  (await client.tickets()).filter((ticket) => ticket.device === device);

/** Waits for the one ticket of a device to be open, or closed again. */
export async function untilTicket(
  client: HubClient,
  device: string,
  state: 'open' | 'closed',
  options: { within?: number } = {},
): Promise<TicketWithEvents> {
  const good = ([ticket]: TicketRow[]) => ticket !== undefined && isOpen(ticket) === (state === 'open');
  const tickets = await waitUntil(`the ticket of ${device} is ${state}`, () => ticketsOf(client, device), {
    ...options,
    good,
  });
  const [ticket] = tickets;
  if (ticket === undefined || tickets.length !== 1) throw new Error(`${tickets.length} tickets for ${device}`);
  return client.ticket(ticket.number);
}

/** What happened to a ticket, in order. */
export const eventTypes = ({ events }: TicketWithEvents): string[] => events.map(({ type }) => type);
