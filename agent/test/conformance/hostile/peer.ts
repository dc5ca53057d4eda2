/** Somebody on loopback who means no good. */
export interface HostilePeer extends AsyncDisposable {
  port: number;
}

/** One kind of it: what it does to whoever asks, and how long it is asked at most, where that is not as usual. */
export interface HostileRow {
  protocol: 'snmp' | 'ipp' | 'escl' | 'raw' | 'nut';
  what: string;
  timeoutMs?: number;
  start: () => Promise<HostilePeer>;
}
