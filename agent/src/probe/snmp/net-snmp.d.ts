/** The part of net-snmp that the door uses; the library brings no types. */
declare module 'net-snmp' {
  interface RawVarbind {
    oid: string;
    type: number;
    value: unknown;
  }
  type Answer = (error: Error | null, varbinds: RawVarbind[]) => void;
  type BulkAnswer = (error: Error | null, varbinds: RawVarbind[][]) => void;
  interface Session {
    get(oids: readonly string[], answer: Answer): void;
    getNext(oids: readonly string[], answer: Answer): void;
    getBulk(oids: readonly string[], nonRepeaters: number, maxRepetitions: number, answer: BulkAnswer): void;
    on(event: 'error', listener: (error: Error) => void): void;
    close(): void;
  }
  interface Options {
    port: number;
    version: number;
    transport: 'udp4' | 'udp6';
    timeout: number;
    retries: number;
  }
  function createSession(host: string, community: string, options: Options): Session;
  function isVarbindError(varbind: RawVarbind): boolean;
  const Version1: number;
  const Version2c: number;
}
