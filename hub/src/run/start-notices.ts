import type { Registry } from '../metrics/index.ts';
import { type Channels, makeChannels, startNotifying } from '../notify/index.ts';
import type { PartsOptions } from './start-parts.ts';

/** The channels as they are set, and what sends by them. */
export async function startNotices(
  { store, settings, clock, log, stack }: PartsOptions,
  metrics: Registry,
): Promise<{ channels: Channels; notify: () => void }> {
  const channels = await makeChannels(settings, clock.now);
  const notifying = stack.use(startNotifying({ store, channels, settings, clock, log, metrics }));
  return { channels, notify: () => notifying.trigger() };
}
