import { join } from 'node:path';
import { HubOnDesk } from './hub-on-desk.ts';
import type { Outcome } from './mortal-hub.ts';
import type { Command, Mail } from './protocol.ts';

/** A hub in the process of the simulator, for a life without deaths: nothing waits for a pipe or for another process. */
export class InnerHub {
  readonly #folder: string;
  readonly #onMail: (mail: Mail) => void;
  #hub: HubOnDesk | null = null;

  constructor({ folder, onMail }: { folder: string; onMail: (mail: Mail) => void }) {
    this.#folder = folder;
    this.#onMail = onMail;
  }

  async start(): Promise<void> {
    const path = join(this.#folder, 'hub.sqlite');
    this.#hub = await HubOnDesk.open({ path, passing() {}, onMail: this.#onMail });
  }

  async ask(command: Command): Promise<Outcome> {
    if (this.#hub === null) throw new Error('the hub does not run');
    return { died: false, answer: await this.#hub.step(command) };
  }

  async stop(): Promise<void> {
    await this.#hub?.close();
    this.#hub = null;
  }
}
