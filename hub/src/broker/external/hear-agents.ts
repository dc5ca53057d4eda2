import { allAgents, decodeMessage } from '@motcua/contract';
import type { MqttClient } from 'mqtt';
import type { BrokerPort, Said } from '../broker.ts';
import { saidIn } from './said-in.ts';

interface HearOptions {
  port: BrokerPort;
  group: string;
  /** How often a connection that waits for room says that it is alive; well within its keepalive. */
  aliveMs: number;
}

/**
 * Subscribes to what agents say. Reports are shared among the hubs of a group; presence is not: each hub hears all of it, and
 * what the broker keeps of it when it connects, since a will that died with one hub would never be said again. That two hubs
 * record the same presence does no harm, as each ends with the last.
 */
export async function hearAgents(client: MqttClient, { port, group, aliveMs }: HearOptions): Promise<void> {
  client.handleMessage = (packet, callback) => {
    const said = saidIn(packet);
    if (said === null) return callback();
    const room = port.accept(said);
    if (isOnline(said)) port.connected(said.agent);
    if (room === null) callback();
    else
      hold(client, { room, aliveMs }).then((alive) =>
        callback(alive ? undefined : new Error('the connection is gone')),
      );
  };
  const granted = await client.subscribeAsync([sharedReports(group), allAgents('presence')], {
    qos: 1,
  });
  if (granted.some(({ qos }) => qos === 128)) throw new Error('the broker refuses the subscription of the hub');
}

/** From now on the other hubs of the group are given what agents report. */
export async function leaveGroup(client: MqttClient, group: string): Promise<void> {
  await client.unsubscribeAsync(sharedReports(group)).catch(() => {});
}

const sharedReports = (group: string): string => `$share/${group}/${allAgents('report')}`;

const isOnline = ({ leaf, payload }: Said): boolean => {
  if (leaf !== 'presence') return false;
  const presence = decodeMessage('presence', payload);
  return presence.ok && presence.value.state === 'online';
};

/**
 * Waits for room; until then there is no PUBACK, and the broker's window holds back what follows. The client reads nothing
 * meanwhile, not even the answers to its pings, so it must not take their absence for a dead line.
 */
async function hold(client: MqttClient, { room, aliveMs }: { room: Promise<void>; aliveMs: number }): Promise<boolean> {
  const timer = setInterval(() => {
    if (!client.connected) return clearInterval(timer);
    client.sendPing();
    client.reschedulePing(true);
  }, aliveMs);
  timer.unref();
  await room;
  clearInterval(timer);
  return client.connected;
}
