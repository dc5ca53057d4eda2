export { admit } from './admit.ts';
export { makeChallenge } from './challenge.ts';
export { clearClone } from './flag-clone.ts';
export { hardwareText, sameHardware } from './hardware.ts';
export { inNetworks, parseNetwork } from './in-network.ts';
export { judgeProof } from './judge-proof.ts';
export { PresenceWatch } from './presence-watch.ts';
export { prove } from './prove.ts';
export { revokeAgent } from './revoke-agent.ts';
