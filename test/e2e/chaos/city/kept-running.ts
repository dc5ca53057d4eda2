import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../../../support/program.ts';

/** What is done to a program itself; what is done to its place is not its keeper's affair. */
export type Blow = 'kill' | 'stop' | 'restart';

/** A program that whoever watches over it starts again whenever it has ended, as a service manager does. */
export interface KeptRunning extends AsyncDisposable {
  /** Does it to the program, and has it up again after a while. */
  hit(how: Blow, downMs: number): Promise<void>;
  /** Asks it to end, and leaves it so. */
  rest(): Promise<void>;
  /** How often it ended though nobody had done anything to it. */
  fell(): number;
  /** What it has printed last. */
  output(): string;
}

/** Starts a program and keeps it running. */
export function keepRunning(launch: () => Program): KeptRunning {
  let program = launch();
  let wanted = true;
  let falls = 0;
  let busy = false;
  const timer = setInterval(() => {
    if (!wanted || busy || program.running()) return;
    falls += 1;
    program = launch();
  }, 1000);
  const rest = async () => {
    wanted = false;
    clearInterval(timer);
    program.signal('SIGCONT');
    await program.stop();
  };
  return {
    async hit(how, downMs) {
      busy = true;
      if (how === 'stop') program.signal('SIGSTOP');
      else if (how === 'kill') await program.kill();
      else await program.stop(5000);
      await sleep(downMs);
      if (how === 'stop') program.signal('SIGCONT');
      else program = launch();
      busy = false;
    },
    rest,
    fell: () => falls,
    output: () => program.output(),
    [Symbol.asyncDispose]: rest,
  };
}
