import { reasonRow, type Standard } from '@motcua/contract';
import { type Fault, type FaultTable, from, unreachable } from '../fault.ts';

/** What is done to a queue of its own. */
export type CupsShow =
  | { does: 'backend'; says: string }
  | { does: 'pause' | 'reject' | 'nothing' | 'point-at-nobody' | 'remove' | 'stop-service' };

/** A backend tells CUPS the state of its printer by `STATE:`; which keywords there are, and what each of them means. */
const keywords: readonly (readonly [Standard, code: string, ...keywords: string[]])[] = [
  ['RFC 8011', 'media-empty', 'media-empty'],
  ['RFC 8011', 'media-needed', 'media-needed'],
  ['RFC 8011', 'media-low', 'media-low'],
  ['RFC 8011', 'media-jam', 'media-jam'],
  ['RFC 8011', 'cover-open', 'cover-open'],
  ['RFC 8011', 'door-open', 'door-open'],
  ['RFC 8011', 'interlock-open', 'interlock-open'],
  ['RFC 8011', 'input-tray-missing', 'input-tray-missing'],
  ['RFC 8011', 'output-tray-missing', 'output-tray-missing'],
  ['RFC 8011', 'output-almost-full', 'output-area-almost-full'],
  ['RFC 8011', 'output-full', 'output-area-full'],
  ['RFC 8011', 'toner-low', 'toner-low'],
  ['RFC 8011', 'toner-empty', 'toner-empty'],
  ['RFC 8011', 'marker-supply-low', 'marker-supply-low'],
  ['RFC 8011', 'marker-supply-empty', 'marker-supply-empty'],
  ['RFC 8011', 'waste-almost-full', 'marker-waste-almost-full'],
  ['RFC 8011', 'waste-full', 'marker-waste-full'],
  ['RFC 8011', 'drum-near-end', 'opc-near-eol'],
  ['RFC 8011', 'drum-end', 'opc-life-over'],
  ['RFC 8011', 'developer-low', 'developer-low'],
  ['RFC 8011', 'developer-empty', 'developer-empty'],
  ['RFC 8011', 'fuser-fault', 'fuser-over-temp', 'fuser-under-temp'],
  ['RFC 8011', 'printer-partly-stopped', 'stopped-partly'],
  ['RFC 8011', 'printer-shutdown', 'shutdown'],
  ['RFC 8011', 'printer-timed-out', 'timed-out'],
  ['RFC 8011', 'spool-full', 'spool-area-full'],
  ['RFC 8011', 'interpreter-missing', 'interpreter-resource-unavailable'],
  ['PWG 5100.9', 'toner-empty', 'marker-toner-empty'],
  ['PWG 5100.9', 'media-jam', 'media-path-jam', 'stapler-jam'],
  ['PWG 5100.9', 'subunit-missing', 'subunit-missing'],
];

const backendRow = (standard: Standard, code: string, keyword: string): Fault<CupsShow> => ({
  how: `the backend says \`STATE: +${keyword}-error\``,
  show: { does: 'backend', says: `STATE: +${keyword}-error` },
  from: from(standard, keyword),
  reasons: [code],
  health: reasonRow(code)?.health ?? 'unknown',
});

const notProbed = from('motcua', 'no probe for this device URI');

export const cupsFaults: FaultTable<CupsShow> = {
  peer: 'cupsd',
  what: 'A print service, its queues and the printers behind them, asked by IPP',
  faults: [
    {
      how: 'a queue to a printer that nobody can ask',
      show: { does: 'nothing' },
      from: notProbed,
      reasons: ['device-not-probed'],
      health: 'unknown',
    },
    ...keywords.flatMap(([standard, code, ...words]) => words.map((keyword) => backendRow(standard, code, keyword))),
    {
      how: 'cupsdisable',
      show: { does: 'pause' },
      from: [...from('RFC 8011', 'paused'), ...notProbed],
      reasons: ['queue-paused', 'device-not-probed'],
      health: 'down',
    },
    {
      how: 'cupsreject',
      show: { does: 'reject' },
      from: [...from('RFC 8011', 'printer-is-accepting-jobs=false'), ...notProbed],
      reasons: ['queue-rejecting', 'device-not-probed'],
      health: 'down',
    },
    {
      how: 'a queue to an address where nobody listens',
      show: { does: 'point-at-nobody' },
      from: unreachable,
      reasons: ['device-unreachable'],
      health: 'down',
    },
    {
      how: 'lpadmin -x',
      show: { does: 'remove' },
      from: from('motcua', 'known before, not among the queues now'),
      reasons: ['queue-missing'],
      health: 'down',
    },
    {
      how: 'cupsd killed',
      show: { does: 'stop-service' },
      from: from('motcua', 'scheduler does not answer'),
      reasons: ['spooler-down'],
      health: 'down',
    },
  ],
};
