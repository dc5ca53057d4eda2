import type { AedesOptions, Client } from 'aedes';
import type { BrokerPort } from './broker.ts';
import { mayWrite } from './may.ts';

type AuthorizePublish = NonNullable<AedesOptions['authorizePublish']>;

/**
 * Where messages leave the broker for the hub: before the PUBACK, so that a full queue holds back its sender and nobody
 * else. A denied publish closes the connection.
 */
export const authorizePublish =
  (port: BrokerPort, hold: (client: Client, room: Promise<void>) => void): AuthorizePublish =>
  (client, packet, callback) => {
    const agent = client?.id ?? null;
    const payload = Buffer.isBuffer(packet.payload) ? packet.payload : Buffer.from(packet.payload);
    const leaf = agent === null ? null : mayWrite(agent, packet.topic);
    if (client === null || agent === null || leaf === null || packet.qos === 2) {
      const detail = packet.qos === 2 ? 'QoS 2' : 'topic';
      port.violated({ agent, topic: packet.topic, payload, bytes: payload.length, code: 'E_MESSAGE_FOREIGN', detail });
      return callback(new Error(`foreign ${detail}`));
    }
    // Only presence is kept by the broker; a retained report would be handed to every hub that ever subscribes.
    packet.retain = leaf === 'presence';
    const room = port.accept({ agent, leaf, topic: packet.topic, payload });
    if (room === null) return callback(null);
    hold(client, room);
    room.then(() => callback(null));
  };
