export { type Peer, peerAvailable, peerPath } from './available.ts';
export { type Cups, startCups } from './cups.ts';
export { startDbus } from './dbus.ts';
export { describeWithPeer } from './describe-with-peer.ts';
export { type IppPrinter, startIppPrinter } from './ipp-printer.ts';
export { type Scanners, startScanners } from './sane.ts';
export { type Snmpsim, startSnmpsim } from './snmpsim.ts';
export { waitUntil } from './wait-until.ts';
