import { PolicyPack } from '@pulumi/policy';
import { endWithEngine, thisProcess } from '../engine/end-with-engine.ts';
import { makePolicies } from './make-policies.ts';
import { readCentreConfig } from './read-centre-config.ts';

/** The name of the pack, in the engine's words. */
const packName = 'motcua-centres';

/** What the engine starts for `--policy-pack policies/infra`; serves until it or its engine is ended. */
export function main(env: Readonly<Record<string, string | undefined>> = process.env): PolicyPack {
  endWithEngine(thisProcess);
  const today = new Date().toISOString().slice(0, 10);
  const language = env.MOTCUA_LANG === 'vi' ? 'vi' : 'en';
  return new PolicyPack(packName, { policies: makePolicies({ centre: readCentreConfig(env, today), language }) });
}
