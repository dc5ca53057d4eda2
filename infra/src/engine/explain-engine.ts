import { ExpectedError, errorRows } from '@motcua/contract';

export interface EngineFailure {
  stack: string;
  operation: string;
  /** What the engine wrote. */
  output: string;
  /** Its words about single resources. */
  diagnostics: readonly Diagnostic[];
}

interface Diagnostic {
  urn: string;
  message: string;
}

/** Our provider's errors that tell more than "it failed": their code, then words with `host (address)` in them. */
const named =
  /(E_DC_HOST_KEY_WRONG|E_DC_LOGIN_REFUSED|E_DC_HOST_UNREACHABLE|E_DC_DISK_FULL): .*?(\S+) \(([^)\s]+)\)[^:]*: (.*)/;

/** The error that a failed operation is: what our provider named, else what the engine is known to say, else its words. */
export function explainEngine({ stack, operation, output, diagnostics }: EngineFailure): ExpectedError {
  if (/incorrect passphrase/.test(output)) return new ExpectedError('E_DC_PASSPHRASE_WRONG', { stack });
  const lock = /the stack is currently locked by[^\n]*\n?([^\n]*)/.exec(output);
  if (lock !== null) return new ExpectedError('E_DC_STATE_LOCKED', { stack, detail: (lock[1] ?? '').trim() });
  const lines = diagnostics.map(({ urn, message }) => `${urn.split('::').at(-1) ?? ''}: ${oneLine(message)}`);
  return hostFailures(diagnostics)[0] ?? runFailure({ operation, lines, output });
}

/** The errors of hosts, each host's first: one host is the cause of all its resources' errors. */
export function hostFailures(diagnostics: readonly Diagnostic[]): ExpectedError[] {
  const found = new Map<string, ExpectedError>();
  for (const { message } of diagnostics) {
    const [, code, host = '', address = '', detail = ''] = named.exec(oneLine(message)) ?? [];
    if (code === undefined || found.has(host)) continue;
    // Our provider's words end with the hint, which the error has by itself.
    const known = code as 'E_DC_HOST_UNREACHABLE';
    const words = detail.replace(errorRows[known].hint.en, '').trim();
    found.set(host, new ExpectedError(known, { host, address, detail: words }));
  }
  return [...found.values()];
}

function runFailure({ operation, lines, output }: { operation: string; lines: readonly string[]; output: string }) {
  const detail = [...new Set(lines)].slice(0, 5).join(' · ') || oneLine(output).slice(-400);
  return new ExpectedError('E_DC_RUN_FAILED', { operation, detail });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 1200);
