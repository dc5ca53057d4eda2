/** The part of net-snmp that the door uses; the library brings no types. */
declare module 'net-snmp' {
  interface RawVarbind {
    oid: string;
    type: number;
    value: unknown;
  }
  type Answer = (error: Error | null, varbinds: RawVarbind[]) => void;
  type BulkAnswer = (error: Error | null, varbinds: RawVarbind[][]) => void;
  /** What goes out, before it is encoded, and after. */
  interface Request {
    message: { buffer?: Buffer; pdu: { id: number }; msgGlobalData?: { msgID: number } };
  }
  class Session {
    constructor(host: string, who: string | User, options: Options & { context?: string });
    get(oids: readonly string[], answer: Answer): void;
    getNext(oids: readonly string[], answer: Answer): void;
    getBulk(oids: readonly string[], nonRepeaters: number, maxRepetitions: number, answer: BulkAnswer): void;
    send(request: Request, noWait?: boolean): this;
    onMsg(message: Buffer): void;
    emit(event: 'error', error: unknown): boolean;
    on(event: 'error', listener: (error: Error) => void): void;
    close(): void;
  }
  interface Options {
    port: number;
    version: number;
    transport: 'udp4' | 'udp6';
    timeout: number;
    retries: number;
    dgramModule: { createSocket(transport: 'udp4' | 'udp6'): NodeJS.EventEmitter };
  }
  interface User {
    name: string;
    level: number;
    authProtocol?: number;
    authKey?: string;
    privProtocol?: number;
    privKey?: string;
  }
  function isVarbindError(varbind: RawVarbind): boolean;
  const Version1: number;
  const Version2c: number;
  const Version3: number;
  const SecurityLevel: Readonly<Record<'noAuthNoPriv' | 'authNoPriv' | 'authPriv', number>>;
  const AuthProtocols: Readonly<Record<'md5' | 'sha' | 'sha224' | 'sha256' | 'sha384' | 'sha512', number>>;
  const PrivProtocols: Readonly<Record<'des' | 'aes' | 'aes256b' | 'aes256r', number>>;
}
