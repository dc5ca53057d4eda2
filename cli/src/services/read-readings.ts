import { DeviceReadings } from '@motcua/contract';
import { type Hub, withQuery } from './connect.ts';

/** More than a device has in the hub's longest keeping. */
const mostPages = 100;

/** A device over a time, all pages of it; should there be more still, `next` says where. */
export async function readReadings(
  hub: Pick<Hub, 'get'>,
  { device, since, until }: { device: string; since: Date; until: Date },
): Promise<DeviceReadings> {
  const path = `/v1/devices/${encodeURIComponent(device)}/readings`;
  const times = { since: since.toISOString(), until: until.toISOString(), limit: 2000 };
  const answer = await hub.get(withQuery(path, times), DeviceReadings);
  for (let page = 1; answer.next !== null && page < mostPages; page++) {
    const more = await hub.get(withQuery(path, { ...times, cursor: answer.next }), DeviceReadings);
    answer.readings.push(...more.readings);
    answer.next = more.next;
  }
  return answer;
}
