import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer, Command, Line, Mail } from './protocol.ts';

/** What became of a command: answered, or the hub died over it. */
export type Outcome = { died: false; answer: Answer } | { died: true };

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** The parent's end of the hub's process. */
export class MortalHub {
  readonly #program: string;
  readonly #folder: string;
  readonly #onMail: (mail: Mail) => void;
  #child: Child | null = null;
  #lines: Interface | null = null;
  #waiting: PromiseWithResolvers<Line | null> | null = null;

  constructor({ program, folder, onMail }: { program: string; folder: string; onMail: (mail: Mail) => void }) {
    this.#program = program;
    this.#folder = folder;
    this.#onMail = onMail;
  }

  /** Starts it, on the same data folder each time. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.#program, join(this.#folder, 'hub.sqlite')], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.#folder, 'compiled') },
    });
    this.#child = child;
    // A command that is written to a hub that has just died is lost, and its death is noticed all the same.
    child.stdin.on('error', () => {});
    this.#lines = createInterface({ input: child.stdout });
    this.#lines.on('line', (line) => this.#hear(JSON.parse(line) as Line));
    // `close` comes after the last line was read.
    child.once('close', () => this.#waiting?.resolve(null));
    const line = await this.#next();
    if (line?.is !== 'ready') throw new Error('the hub did not start');
  }

  /** Has it do one thing. `killAfterMs` kills it from outside, wherever it is by then. */
  async ask(command: Command, killAfterMs: number | null = null): Promise<Outcome> {
    const child = this.#child;
    if (child === null) throw new Error('the hub does not run');
    const answered = this.#next();
    child.stdin.write(`${JSON.stringify(command)}\n`);
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    const line = await answered;
    if (line?.is === 'failed') throw new Error(line.error);
    if (line === null) return this.#dead();
    if (line.is !== 'answer') throw new Error(`the hub said ${line.is}`);
    if (killAfterMs === null) return { died: false, answer: line.answer };
    // It was faster than its killer; its next command finds it dead, so that is waited for here.
    await new Promise((resolve) => (child.signalCode === null ? child.once('close', resolve) : resolve(null)));
    this.#child = null;
    return { died: true };
  }

  /** Ends it by itself. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    await gone;
  }

  #dead(): Outcome {
    this.#child = null;
    this.#lines?.close();
    return { died: true };
  }

  #next(): Promise<Line | null> {
    this.#waiting = Promise.withResolvers();
    return this.#waiting.promise;
  }

  #hear(line: Line): void {
    if (line.is === 'mail') this.#onMail(line.mail);
    else this.#waiting?.resolve(line);
  }
}
