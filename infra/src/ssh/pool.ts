import { ExpectedError } from '@motcua/contract';
import { explainFailure } from './explain-failure.ts';
import { isDown } from './is-down.ts';
import { runProgram } from './run-program.ts';
import { sshArguments } from './ssh-arguments.ts';
import type { Login, Target } from './target.ts';

export interface RemoteOptions {
  script: string;
  /** Goes to the script's stdin: where secrets go, so that no list of processes shows them. */
  input?: string;
  /** File of this machine that goes to its stdin instead. */
  inputFile?: string;
  /** Milliseconds; one minute unless told. */
  timeout?: number;
}

/** Runs a script on one host as root and gives back what it printed. */
export type Remote = (options: RemoteOptions) => Promise<string>;

/** sshd refuses the eleventh session of one connection (MaxSessions 10). */
const mostAtOnce = 6;

/**
 * One kept connection for each host, by OpenSSH's ControlMaster, and at most six scripts at once over it. The first
 * script of a host opens the connection alone; with `remembersDown` a host that could not be reached is not tried again,
 * so that it costs one wait and not one for each of its resources. What waits for a host to come back leaves that out.
 */
export class SshPool {
  readonly #login: Login;
  readonly #remembersDown: boolean;
  readonly #hosts = new Map<string, Gate>();

  constructor(login: Login, { remembersDown }: { remembersDown: boolean }) {
    this.#login = login;
    this.#remembersDown = remembersDown;
  }

  to(target: Target): Remote {
    const key = `${target.user}@${target.address}:${target.port}`;
    const gate = this.#hosts.get(key) ?? new Gate(this.#remembersDown);
    this.#hosts.set(key, gate);
    return (options) => gate.pass(() => this.#run(target, options));
  }

  async #run(target: Target, { script, input = '', inputFile, timeout = 60_000 }: RemoteOptions): Promise<string> {
    const args = sshArguments(target, { login: this.#login, script });
    const result = await runProgram('ssh', { args, input, inputFile, timeout }).catch((cause: unknown) => {
      throw new ExpectedError('E_DC_TOOL_MISSING', { program: 'ssh', package: 'openssh-client' }, { cause });
    });
    if (result.exit === 0) return result.stdout;
    const lateSeconds = result.late ? timeout / 1000 : null;
    throw explainFailure({ host: target.name, address: target.address, lateSeconds, ...result });
  }
}

/** Lets the first through alone, then several. */
class Gate {
  readonly #remembersDown: boolean;
  #down: ExpectedError | null = null;
  #first: Promise<unknown> | null = null;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(remembersDown: boolean) {
    this.#remembersDown = remembersDown;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#first === null) {
      const first = this.#try(work);
      this.#first = first.catch(() => undefined);
      return first;
    }
    await this.#first;
    while (this.#running >= mostAtOnce) await new Promise<void>((go) => this.#waiting.push(go));
    return this.#try(work);
  }

  async #try<T>(work: () => Promise<T>): Promise<T> {
    if (this.#down !== null) throw this.#down;
    this.#running += 1;
    try {
      return await work();
    } catch (error) {
      if (this.#remembersDown && isDown(error)) this.#down = error;
      throw error;
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}
