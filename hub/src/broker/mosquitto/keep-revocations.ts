import { readFile } from 'node:fs/promises';
import type { ErrorCode } from '@motcua/contract';
import type { Authority } from '../../authority/index.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import type { Log } from '../../log/index.ts';
import { aclFile } from './acl-file.ts';
import { cutOff } from './cut-off.ts';
import { brokerFiles } from './files.ts';
import { needsRestart } from './needs-restart.ts';
import { type Published, planPublication, type RevokedCertificate } from './plan-publication.ts';
import { proveRefusal } from './prove-refusal.ts';
import { reload } from './reload.ts';
import { readNames, writeIdentity } from './write-identity.ts';

export interface KeepRevocationsOptions {
  authority: Pick<Authority, 'crl' | 'crlLifeMs' | 'clientIdentity' | 'nextIdentity' | 'caPem' | 'serverCertificate'>;
  /** Of the broker. */
  folder: string;
  url: string;
  /** Of the door by which connections are cut; where there is none, they last until they end by themselves. */
  cutUrl: string | undefined;
  reloadCommand: string | undefined;
  hubs: readonly string[];
  revoked: () => Promise<readonly RevokedCertificate[]>;
  now: () => number;
  log: Log;
  /** How long the broker may take to read its files. */
  proofMs?: number;
}

/**
 * Makes a Mosquitto refuse what was revoked. Invariants:
 * - the list in the folder is always whole, signed, and never older than half its life;
 * - that the broker goes by it is proven each time, with a certificate made and revoked for the purpose: a broker that cannot
 *   read its list goes on without one, and says so only in its log;
 * - connections are cut after that, else their agents would come straight back.
 */
export class RevocationKeeper {
  readonly #options: KeepRevocationsOptions;
  #published: Published | null = null;
  #trouble: ErrorCode | null = null;
  #advice: ErrorCode | null = null;
  #waiting = new Set<string>();

  constructor(options: KeepRevocationsOptions) {
    this.#options = options;
  }

  /** Why it may still take who was revoked; null when that is proven to be otherwise. */
  get trouble(): ErrorCode | null {
    return this.#trouble;
  }

  /** What somebody has to do about it, while all that is revoked is refused; null when there is nothing. */
  get advice(): ErrorCode | null {
    return this.#advice;
  }

  /** Brings the broker up to date; never throws. */
  async run(): Promise<void> {
    const { revoked, now, authority, log } = this.#options;
    try {
      const list = await revoked();
      const plan = planPublication({
        published: this.#published,
        revoked: list,
        now: now(),
        lifeMs: authority.crlLifeMs,
      });
      for (const agent of plan.cut) this.#waiting.add(agent);
      if (plan.publish) await this.#publish(list);
      await this.#cutAll();
      this.#trouble = null;
      await this.#advise();
    } catch (error) {
      this.#trouble = 'E_REVOCATION_NOT_EFFECTIVE';
      log.error({ err: error }, 'the broker may still take certificates that are revoked');
    }
  }

  async #publish(list: readonly RevokedCertificate[]): Promise<void> {
    const { authority, folder, url, hubs, now, reloadCommand, log, proofMs } = this.#options;
    const files = brokerFiles(folder);
    const at = now();
    const [revoked, good] = [
      await authority.clientIdentity('hub-proof-revoked'),
      await authority.clientIdentity('hub-proof-good'),
    ];
    const entries = [...list, { serial: revoked.serial, at }];
    await writeIdentity({ authority, folder, names: await readNames(folder) });
    await writeFileAtomic(files.acl, aclFile({ hubs }));
    await writeFileAtomic(files.crl, await authority.crl({ entries, number: BigInt(at) }));
    await reload({ command: reloadCommand, pidFile: files.pid });
    const wrong = await proveRefusal({
      url,
      ca: authority.caPem,
      revoked,
      good,
      ...(proofMs !== undefined && { withinMs: proofMs }),
    });
    if (wrong !== null) throw new Error(wrong);
    this.#published = { serials: new Set(list.map(({ serial }) => serial)), at };
    log.info({ revoked: list.length }, 'the broker refuses what is revoked');
  }

  /** A Mosquitto reads whom to trust when it starts, and not when it is told to read its files again. */
  async #advise(): Promise<void> {
    const { authority, folder, url, log } = this.#options;
    const before = this.#advice;
    this.#advice = (await needsRestart({ authority, folder, url })) ? 'E_BROKER_RESTART_NEEDED' : null;
    if (this.#advice !== null && before === null) log.warn({ folder }, 'the broker has to be restarted');
  }

  async #cutAll(): Promise<void> {
    const { cutUrl: url, folder, log } = this.#options;
    if (url === undefined || this.#waiting.size === 0) return;
    const password = (await readFile(brokerFiles(folder).cutSecret, 'utf8')).trim();
    for (const agent of this.#waiting) {
      await cutOff({ url, agent, password });
      this.#waiting.delete(agent);
      log.info({ agent }, 'an agent was cut off');
    }
  }
}
