import { abb } from './abb.ts';
import { apc } from './apc.ts';
import { brother } from './brother.ts';
import { canon } from './canon.ts';
import { cisco } from './cisco.ts';
import { cyberpower } from './cyberpower.ts';
import { dLink } from './d-link.ts';
import { dell } from './dell.ts';
import { delta } from './delta.ts';
import { draytek } from './draytek.ts';
import { eaton } from './eaton.ts';
import { epson } from './epson.ts';
import { generex } from './generex.ts';
import { hp } from './hp.ts';
import { konica } from './konica.ts';
import { kyocera } from './kyocera.ts';
import { megatec } from './megatec.ts';
import { mikrotik } from './mikrotik.ts';
import { oki } from './oki.ts';
import { orvaldi } from './orvaldi.ts';
import type { Quirk } from './quirk.ts';
import { ricoh } from './ricoh.ts';
import { samsung } from './samsung.ts';
import { sharp } from './sharp.ts';
import { socomec } from './socomec.ts';
import { toshiba } from './toshiba.ts';
import { tpLink } from './tp-link.ts';
import { trippLite } from './tripp-lite.ts';
import { tsc } from './tsc.ts';
import { wireless } from './wireless.ts';
import { xerox } from './xerox.ts';
import { zebra } from './zebra.ts';
import { zyxel } from './zyxel.ts';

/** Every device that the standards alone do not read right. Rows of one vendor apply in their order. */
export const quirks: readonly Quirk[] = [
  ...[
    abb,
    apc,
    brother,
    canon,
    cisco,
    cyberpower,
    dell,
    delta,
    dLink,
    draytek,
    eaton,
    epson,
    generex,
    hp,
    konica,
  ].flat(),
  ...[kyocera, megatec, mikrotik, oki, orvaldi, ricoh, samsung, sharp, socomec, toshiba, tpLink].flat(),
  ...[trippLite, tsc, wireless, xerox, zebra, zyxel].flat(),
];
