import { agentTopic, isExpected } from '@motcua/contract';
import { operator, whole } from '../../../hub/src/access/index.ts';
import type { ApiContext, ApiRequest } from '../../../hub/src/api/context.ts';
import { postWork } from '../../../hub/src/api/handlers/planned-works/works.ts';
import { changeTicket } from '../../../hub/src/api/handlers/tickets/change-ticket.ts';
import { openTicket } from '../../../hub/src/api/handlers/tickets/open-ticket.ts';
import { once } from '../../../hub/src/api/once.ts';
import { readSettings } from '../../../hub/src/config/index.ts';
import { deviceIdOf } from '../../../hub/src/ingest/device-id.ts';
import { runEngine } from '../../../hub/src/ingest/run-engine.ts';
import { foldReadings } from '../../../hub/src/judge/fold-readings.ts';
import { type Looks, makeLooks } from '../../../hub/src/judge/make-looks.ts';
import { makeMoments } from '../../../hub/src/judge/moments.ts';
import { runDue } from '../../../hub/src/judge/run-due.ts';
import { silentLog } from '../../../hub/src/log/index.ts';
import { Registry } from '../../../hub/src/metrics/registry.ts';
import { planRound } from '../../../hub/src/notify/plan-round.ts';
import { Sender } from '../../../hub/src/notify/sender.ts';
import { reopenStayed } from '../../../hub/src/problems/index.ts';
import { openStore, type Store, type Tx } from '../../../hub/src/store/index.ts';
import { latestTicket } from '../../../hub/src/store/tickets/latest-ticket.ts';
import { Calendars } from '../../../hub/src/tickets/sla/calendars.ts';
import { verbsIn } from '../../../hub/src/tickets/verbs.ts';
import { isSurelyClosed } from '../judge/office.ts';
import { hour, minute } from '../world/time.ts';
import type { PlannedWork } from '../world/truth.ts';
import { lookSeconds } from './look-seconds.ts';
import type { Act, Answer, Command, DeathPoint, Mail } from './protocol.ts';
import { recordingChannels } from './recording-channels.ts';

interface HubOptions {
  path: string;
  /** Called at each point at which a command may ask for death. */
  passing: (point: DeathPoint) => void;
  onMail: (mail: Mail) => void;
}

const noFence = async (): Promise<void> => {};
/** Sooner than this after the last one no timer of the real hub would fire either. */
const leastMs = 1;

/**
 * A hub whose sockets, timers and threads are the simulator: the product's store, ingest, judge, handlers of people's verbs,
 * planning of notices and sender, in the order in which they follow each other in `hub/src/run`, with the time passed in.
 */
export class HubOnDesk {
  readonly #store: Store;
  readonly #settings = readSettings({ env: {}, given: { hotline: '1022', lookSeconds } });
  readonly #options: HubOptions;
  readonly #moments;
  readonly #sender: Sender;
  readonly #channels;
  readonly #calendars = new Calendars();
  #looks: Looks | null = null;
  #now = 0;
  #dueAt = Number.POSITIVE_INFINITY;
  #mailWorks = true;
  /** A recipient is done with since it was last asked: there may be more to tell. */
  #isDone = false;

  static async open(options: HubOptions): Promise<HubOnDesk> {
    return new HubOnDesk(await openStore({ is: 'sqlite', path: options.path }), options);
  }

  private constructor(store: Store, options: HubOptions) {
    this.#store = store;
    this.#options = options;
    const clock = { now: () => this.#now, monotonic: () => this.#now };
    this.#moments = makeMoments({ sharedTime: null, clock, settings: this.#settings, log: silentLog });
    this.#channels = recordingChannels({
      works: () => this.#mailWorks,
      onMail: (mail) => options.onMail({ ...mail, at: this.#now }),
      onSent: () => options.passing('sent'),
    });
    const { noticeAttempts: attempts } = this.#settings;
    this.#sender = new Sender({
      ...{ store, channels: this.#channels, now: () => this.#now, random: () => 0.5, attempts, tryMs: 60_000 },
      ...{ gapMs: this.#settings.noticeGapSeconds * 1000, onDone: () => this.#noteDone() },
      ...{ log: silentLog, metrics: new Registry(), signal: new AbortController().signal },
    });
  }

  /** Does all that is to be done at one moment; gives what agents are told, and when to look again. */
  async step({ now, arrivals, acts, mailWorks, look, beat }: Command): Promise<Answer> {
    this.#now = now;
    this.#mailWorks = mailWorks;
    if (beat) await this.#beat();
    const acks = arrivals.length === 0 ? [] : await this.#ingest(arrivals);
    for (const act of acts) await this.#act(act);
    this.#options.passing('acted');
    const looks = this.#started();
    const dueIn = await this.#judge(looks, look);
    this.#options.passing('judged');
    const stayedAt = await this.#reopen();
    const noticesAt = await this.#notify();
    const times = [dueIn === null ? null : now + Math.max(leastMs, dueIn), stayedAt, noticesAt].filter(
      (at) => at !== null,
    );
    return { acks, nextAt: times.length === 0 ? null : Math.min(...times), restless: await this.#isRestless() };
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #noteDone(): void {
    this.#isDone = true;
  }

  async #ingest(arrivals: Command['arrivals']): Promise<Answer['acks']> {
    const receivedAt = new Date(this.#now).toISOString();
    const judging = async (tx: Tx, readings: Parameters<typeof foldReadings>[1]) => {
      const changed = await foldReadings(tx, readings, this.#moments.folding);
      this.#options.passing('uncommitted');
      return changed;
    };
    const encoder = new TextEncoder();
    const outcome = await runEngine(
      { recorder: this.#store.recorder, judging },
      arrivals.map(({ agent, leaf, payload }) => ({
        ...{ agent, leaf, topic: agentTopic(agent, leaf), payload: encoder.encode(payload), receivedAt },
      })),
    );
    if (!outcome.ok) throw new Error(`the store failed: ${outcome.failure.detail}`);
    if (outcome.result.refusals.length > 0) throw new Error(`refused: ${JSON.stringify(outcome.result.refusals[0])}`);
    this.#options.passing('committed');
    return outcome.result.acks.map(({ agent, boot, seq }) => ({ agent, boot, seq, at: receivedAt }));
  }

  /** A request that may come again after a death carries its key, as those of the command line do. */
  async #act(act: Act): Promise<void> {
    if (act.verb === 'announce') return this.#announce(act.key, act.work);
    const { key, device, verb } = act;
    const id = deviceIdOf(device.agent, device.key);
    const body = verb === 'report' ? { device: id, ...reportOf(act.reason) } : bodies[verb];
    const context = this.#context();
    const url = `/v1/simulation/${id}/${verb}`;
    await once(context, { key, secret: 'simulation', method: 'POST', url, body }, async (inside) => {
      if (verb === 'report') await openTicket(inside, request({ body }));
      if (verb === 'report') return {};
      const latest = await latestTicket(inside.store.read, id);
      if (latest === null || !verbsIn(latest.ticket.state).includes(verb)) return {};
      await changeTicket(verb)(inside, request({ body, number: latest.number }));
      return {};
    }).catch((error) => {
      // A device that no agent has told of yet cannot be reported; everything else is a bug.
      if (!isExpected(error) || error.code !== 'E_DEVICE_UNKNOWN') throw error;
    });
  }

  /** The loop of the judge, one turn of it. */
  async #judge(looks: Looks, look: boolean): Promise<number | null> {
    const lead = { take: this.#moments.leading(1), fence: noFence };
    if (look || this.#now >= this.#dueAt) await looks.lookIfDue(lead);
    const dueIn = await runDue(this.#store, lead);
    looks.sleepFor(dueIn);
    this.#dueAt = dueIn === null ? Number.POSITIVE_INFINITY : this.#now + dueIn;
    return dueIn;
  }

  /**
   * The chore of each minute: errors that stayed. Where only a hold time of a day is waited for it is done each hour, and
   * while nobody works each half hour, because hours begin on one.
   */
  async #reopen(): Promise<number | null> {
    const waiting = await this.#store.read
      .selectFrom('fault')
      .innerJoin('ticket', 'ticket.number', 'fault.ticket')
      .innerJoin('agent', 'agent.id', 'fault.agent')
      .select('level')
      .distinct()
      .where('state', 'in', ['resolved', 'accepted', 'closed'])
      .where('level', '<>', 'healthy')
      .where('covered_by', 'is', null)
      .where('presence_state', '=', 'online')
      .execute();
    if (waiting.length === 0) return null;
    // At full minutes, whatever other steps there are.
    const usual = waiting.some(({ level }) => level === 'down') ? minute : hour;
    const every = isSurelyClosed(this.#now) ? hour / 2 : usual;
    if (this.#now % every === 0) {
      const look = { settings: this.#settings, calendars: this.#calendars, now: this.#now };
      await reopenStayed(this.#store, look);
    }
    return (Math.floor(this.#now / every) + 1) * every;
  }

  /** This run of the hub begins with its first command. */
  #started(): Looks {
    const clock = { now: () => this.#now, monotonic: () => this.#now };
    // The simulator says when to look; a look that a hold time brought about just before must not take the place of that one.
    const settings = { ...this.#settings, lookSeconds: 0 };
    this.#looks ??= makeLooks({ store: this.#store, settings, clock, moments: this.#moments });
    return this.#looks;
  }

  /** What a heartbeat that tells nothing new leaves in the store, for all who are heard. */
  async #beat(): Promise<void> {
    const at = new Date(this.#now).toISOString();
    const heard = this.#store.db.updateTable('agent').set({ last_report_at: at });
    await heard.where('presence_state', '=', 'online').execute();
  }

  async #isRestless(): Promise<boolean> {
    const cases = this.#store.read.selectFrom('fault').select('device_id').where('kind', 'in', ['site', 'system']);
    return (await cases.where('level', '=', 'healthy').executeTakeFirst()) !== undefined;
  }

  async #announce(key: string, { unit, from, to }: PlannedWork): Promise<void> {
    const times = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    const body = { unit, subtree: false, ...times, reason: 'Dữ liệu mô phỏng' };
    const asked = { key, secret: 'simulation', method: 'POST', url: '/v1/planned-works', body };
    await once(this.#context(), asked, (inside) => postWork(inside, request({ body })));
  }

  async #notify(): Promise<number | null> {
    const clock = { now: () => this.#now };
    const options = { store: this.#store, settings: this.#settings, clock, channels: this.#channels };
    for (;;) {
      const { more, nextAt } = await planRound(options, noFence);
      this.#options.passing('planned');
      this.#isDone = false;
      await this.#sender.begin(noFence);
      await this.#sender.drained();
      const sendAt = await this.#sender.nextAt();
      const due = sendAt !== null && sendAt <= this.#now;
      if (more || due || this.#isDone) continue;
      const times = [nextAt, sendAt].filter((at) => at !== null);
      return times.length === 0 ? null : Math.max(this.#now + leastMs, Math.min(...times));
    }
  }

  #context(): ApiContext {
    const given = { store: this.#store, settings: this.#settings, now: () => this.#now, calendars: this.#calendars };
    return { ...given, log: silentLog } as unknown as ApiContext;
  }
}

const reportOf = (reason: string) =>
  reason === 'reported' ? { text: 'Dữ liệu mô phỏng: không dùng được' } : { reason };

const bodies = {
  triage: {},
  assign: { to: 'it_staff' },
  start: {},
  resolve: { note: 'Dữ liệu mô phỏng' },
  accept: {},
  close: {},
} as const;

const request = ({ body, number = 0 }: { body: unknown; number?: number }): ApiRequest => ({
  ...{ params: { number: String(number) }, query: {}, body, headers: {}, ifMatch: null, address: '127.0.0.1' },
  ...{ secret: null, actor: operator, scope: whole, setCookie() {} },
});
