import type { Health } from '@motcua/contract';
import type { EsclState } from '../../../../test/peers/escl-server.ts';
import { type Fault, type FaultTable, from, unreachable, unreadable } from '../fault.ts';

const state = (word: string, reason: string, health: Health): Fault<EsclState> => ({
  how: `pwg:State ${word}`,
  show: { state: word },
  from: from('eSCL', word),
  reasons: [reason],
  health,
});

const feeder = (word: string, reason: string, health: Health): Fault<EsclState> => ({
  how: `scan:AdfState ${word}`,
  show: { adfState: word },
  from: from('eSCL', word),
  reasons: [reason],
  health,
});

const well = (how: string, show: EsclState): Fault<EsclState> => ({ how, show, from: [], reasons: [], health: 'ok' });

export const esclFaults: FaultTable<EsclState> = {
  peer: 'eSCL server of the tests',
  what: 'A network scanner, asked for its ScannerStatus',
  faults: [
    well('Idle, feeder empty', {}),
    well('pwg:State Processing', { state: 'Processing', adfState: 'ScannerAdfProcessing' }),
    well('pwg:State Testing', { state: 'Testing' }),
    well('scan:AdfState ScannerAdfLoaded', { adfState: 'ScannerAdfLoaded' }),
    state('Stopped', 'scanner-stopped', 'down'),
    state('Down', 'scanner-down', 'down'),
    feeder('ScannerAdfJam', 'scanner-jammed', 'down'),
    feeder('ScannerAdfDoorOpen', 'scanner-cover-open', 'down'),
    feeder('ScannerAdfHatchOpen', 'scanner-cover-open', 'down'),
    feeder('ScannerAdfMispick', 'scanner-misfeed', 'degraded'),
    feeder('ScannerAdfMultipickDetected', 'scanner-multifeed', 'degraded'),
    feeder('ScannerAdfDuplexPageTooShort', 'scanner-page-length', 'degraded'),
    feeder('ScannerAdfDuplexPageTooLong', 'scanner-page-length', 'degraded'),
    feeder('ScannerAdfInputTrayFailed', 'scanner-feeder-fault', 'down'),
    feeder('ScannerAdfInputTrayOverloaded', 'scanner-feeder-overloaded', 'degraded'),
    {
      how: 'a state that no standard has',
      show: { state: 'Meditating' },
      from: from('motcua', 'a state of ScannerStatus that no row knows'),
      reasons: ['scanner-other'],
      health: 'unknown',
    },
    {
      how: 'HTTP 503',
      show: { http: 503 },
      from: from('eSCL', 'HTTP 503'),
      reasons: ['scanner-not-ready'],
      health: 'unknown',
    },
    {
      how: 'a document type with entities (XML bomb)',
      show: { body: '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>' },
      from: unreadable,
      reasons: ['device-unreadable'],
      health: 'unknown',
    },
    {
      how: 'takes the request and answers nothing',
      show: { hang: true },
      from: unreachable,
      reasons: ['device-unreachable'],
      health: 'down',
    },
  ],
};
