import { openClient } from '../external/open-client.ts';
import { cutUser } from './files.ts';

const longestMs = 10_000;

/**
 * Ends the connection of an agent: whoever comes under a client id takes the place of the one who is there, and with a clean
 * session takes away what waits for it (MQTT 3.1.4-2). Mosquitto has no other way that leaves the rest connected.
 */
export async function cutOff({
  url,
  agent,
  password,
}: {
  url: string;
  agent: string;
  password: string;
}): Promise<void> {
  const options = { clientId: agent, username: cutUser, password, keepalive: 30 };
  const client = await openClient({ url, options, signal: AbortSignal.timeout(longestMs) });
  client.on('error', () => {});
  await client.endAsync(true);
}
