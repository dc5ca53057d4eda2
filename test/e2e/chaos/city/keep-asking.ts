import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenResponse } from '@motcua/contract';
import { testUnit } from '../../../support/hub-client.ts';
import { tokenName } from '../compare-logs.ts';
import type { City } from './start-city.ts';

/** An administrator who asks each hub in turn, for as long as it is wanted, for something that is noted in the audit log. */
export function keepAsking({ hubs }: Pick<City, 'hubs'>): { answered: readonly string[]; end: () => Promise<void> } {
  const answered: string[] = [];
  const stop = new AbortController();
  const clients = [...hubs.values()].map(({ client }) => client);
  const asking = clients.map(async ({ ask }, at) => {
    for (let uses = 1; !stop.signal.aborted; uses = (uses % 40) + 1) {
      const expiresSeconds = 3600 + at;
      // A hub that is down or cut off answers nothing; then nothing is promised.
      const answer = await ask('POST', '/v1/agent-tokens', { unit: testUnit, uses, expiresSeconds }).catch(() => null);
      if (answer?.status === 200 || answer?.status === 201) answered.push(tokenName(answer.body as TokenResponse));
      await sleep(500, undefined, { signal: stop.signal }).catch(() => {});
    }
  });
  return {
    answered,
    async end() {
      stop.abort();
      await Promise.all(asking);
    },
  };
}
