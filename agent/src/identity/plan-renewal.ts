/** From when to when a certificate is good, and what else decides about the next one; milliseconds since 1970. */
export interface RenewalSituation {
  notBefore: number;
  notAfter: number;
  /** By the hub's clock as far as it is known: a PC's own may be years off. */
  now: number;
  /** 0 to 1, the same for all of a run: PCs that were enrolled in one morning do not renew in one morning. */
  spread: number;
}

const part = 2 / 3;
const spreadPart = 1 / 20;

/** Milliseconds until a certificate is to be renewed, at two thirds of its life and a little; 0 when that is past. */
export function untilRenewal({ notBefore, notAfter, now, spread }: RenewalSituation): number {
  const life = Math.max(0, notAfter - notBefore);
  return Math.max(0, Math.ceil(notBefore + life * (part + spread * spreadPart) - now));
}
