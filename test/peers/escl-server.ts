import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the scanner answers. */
export interface EsclState {
  state?: string;
  /** Null for a scanner without a feeder. */
  adfState?: string | null;
  jobs?: readonly { uuid: string; state: string; reason: string }[];
  /** Answers with this status of HTTP instead. */
  http?: number;
  /** Where it sends whoever asks. */
  location?: string;
  /** What it sends instead of its status. */
  body?: string | Uint8Array;
  /** Takes the request and does not answer. */
  hang?: boolean;
  /** Sends its answer one byte at a time, this many milliseconds apart. */
  slowMs?: number;
  capabilities?: boolean;
}

/** A simulated network scanner on loopback. */
export interface EsclServer extends AsyncDisposable {
  url: string;
  set(state: EsclState): void;
  /** Requests so far. */
  requests(): number;
}

const namespaces =
  'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"';

/** Starts one that is idle, with an empty feeder. */
export async function startEsclServer({ host = '127.0.0.1' }: { host?: string } = {}): Promise<EsclServer> {
  let state: EsclState = {};
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    void answer(request, response, state);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, host, resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://${host}:${address.port}/eSCL`,
    set: (next) => {
      state = next;
    },
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, state: EsclState): Promise<void> {
  const { http = 200, location, hang = false, slowMs } = state;
  response.on('error', () => response.destroy());
  if (hang) return;
  const body = bodyOf(request.url ?? '', state);
  const status = body === null ? 404 : http;
  response.writeHead(status, { 'content-type': 'text/xml', ...(location === undefined ? {} : { location }) });
  if (status !== 200 || slowMs === undefined) {
    response.end(status === 200 ? body : '');
    return;
  }
  for (const byte of Buffer.from(body ?? '')) {
    if (response.destroyed) return;
    response.write(Buffer.from([byte]));
    await new Promise((next) => setTimeout(next, slowMs));
  }
}

function bodyOf(url: string, state: EsclState): string | Uint8Array | null {
  if (url === '/eSCL/ScannerStatus') return state.body ?? statusOf(state);
  return url === '/eSCL/ScannerCapabilities' && state.capabilities !== false ? capabilities : null;
}

const statusOf = ({ state = 'Idle', adfState = 'ScannerAdfEmpty', jobs = [] }: EsclState): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus ${namespaces}>
<pwg:Version>2.63</pwg:Version><pwg:State>${state}</pwg:State>${adfState === null ? '' : `<scan:AdfState>${adfState}</scan:AdfState>`}
<scan:Jobs>${jobs.map(jobOf).join('')}</scan:Jobs></scan:ScannerStatus>`;

const jobOf = ({ uuid, state, reason }: { uuid: string; state: string; reason: string }): string =>
  `<scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/${uuid}</pwg:JobUri><pwg:JobUuid>${uuid}</pwg:JobUuid><scan:Age>3</scan:Age>
<pwg:ImagesCompleted>2</pwg:ImagesCompleted><pwg:JobState>${state}</pwg:JobState>
<pwg:JobStateReasons><pwg:JobStateReason>${reason}</pwg:JobStateReason></pwg:JobStateReasons></scan:JobInfo>`;

const capabilities = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities ${namespaces}><pwg:Version>2.63</pwg:Version>
<pwg:MakeAndModel>Example Scan 20</pwg:MakeAndModel><pwg:SerialNumber>SIM0001</pwg:SerialNumber>
<pwg:ModelName>Scan 20</pwg:ModelName><scan:UUID>00000000-0000-4000-8000-000000000001</scan:UUID>
<scan:Platen/><scan:Adf/></scan:ScannerCapabilities>`;
