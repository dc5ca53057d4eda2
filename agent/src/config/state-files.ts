import { AgentId, Losses } from '@motcua/contract';
import { z } from 'zod';

/** `identity.json`: who this agent is and where its hub is. The key and the certificates stand beside it as PEM. */
export const IdentityFile = z.looseObject({
  agent: AgentId,
  unit: z.string().min(1).max(32),
  hubUrl: z.url({ protocol: /^https$/ }),
  mqttUrl: z.url({ protocol: /^mqtts$/ }),
});
export type IdentityFile = z.infer<typeof IdentityFile>;

/** `losses.json`: what was lost for good, and which of the files in `leaving/` are counted in it already. */
export const LossesFile = z.looseObject({ ...Losses.shape, counted: z.array(z.string().max(300)) });
export type LossesFile = z.infer<typeof LossesFile>;
