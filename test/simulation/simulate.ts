import { AgentOnDesk, type Message } from './agents/agent-on-desk.ts';
import { InnerHub } from './hub/inner-hub.ts';
import { lookSeconds } from './hub/look-seconds.ts';
import { MortalHub } from './hub/mortal-hub.ts';
import type { Act, Answer, Command, DeviceAct, Mail } from './hub/protocol.ts';
import { type Kill, planKills } from './plan-kills.ts';
import { Agenda } from './world/agenda.ts';
import { type City, portalKey } from './world/city.ts';
import { hour, minute, second } from './world/time.ts';
import type { PersonReport, PersonStep, PlannedWork, Silence, Truth, TruthFault } from './world/truth.ts';

/** How a run is made. */
export interface RunOptions {
  city: City;
  truth: Truth;
  /** Prepared data folder; `hub.sqlite` is in it. */
  folder: string;
  /** The hub's program, that it may be killed; null for one that lives in this process. */
  program: string | null;
  seed: number;
  kills: number;
}

/** What came out of a run, besides the store. */
export interface RunResult {
  mails: Mail[];
  commands: number;
  reports: number;
  deaths: Record<string, number>;
}

type Happening =
  | { is: 'begins' | 'ends'; fault: TruthFault }
  | { is: 'silent' | 'heard'; silence: Silence }
  | { is: 'will'; agent: number; message: Message }
  | { is: 'reading'; agent: number }
  | { is: 'report'; report: PersonReport }
  | { is: 'step'; step: PersonStep }
  | { is: 'portal'; works: boolean }
  | { is: 'announced'; work: PlannedWork }
  | { is: 'works'; work: PlannedWork }
  | { is: 'beat' }
  | { is: 'look' };

/** The broker gives an agent up after one and a half of its keepalive of a minute. */
const willAfter = 90 * second;
const readEvery = 30 * second;
/** The hub looks so often, and so long after who is heard or not has changed, or it has begun to run. */
const lookEvery = lookSeconds * second;
const looks = 8;
/** A device that flaps is over it after an hour of quiet, and the reading after that. */
const quiet = hour + 40 * second;
/** Readings after which an agent has told all that it has to tell of a change (see `run.ts`). */
const readings = 5;

/** Lives a truth with real agents and a real hub, and kills that hub as often as it is asked to. */
export class Simulation {
  readonly #options: RunOptions;
  readonly #agents: AgentOnDesk[];
  readonly #index = new Map<string, number>();
  readonly #agenda = new Agenda<Happening>();
  readonly #planned = new Set<string>();
  readonly #active = new Set<number>();
  readonly #hub: MortalHub | InnerHub;
  readonly #kills: Kill[];
  readonly #result: RunResult = { mails: [], commands: 0, reports: 0, deaths: {} };
  #now: number;
  #lookAt = Number.POSITIVE_INFINITY;

  constructor(options: RunOptions) {
    const { city, truth, program, folder } = options;
    this.#options = options;
    this.#now = truth.from;
    this.#agents = city.agents.map((agent) => new AgentOnDesk(agent, () => this.#now));
    for (const [index, { id }] of city.agents.entries()) this.#index.set(id, index);
    const onMail = (mail: Mail) => void this.#result.mails.push(mail);
    this.#hub = program === null ? new InnerHub({ folder, onMail }) : new MortalHub({ program, folder, onMail });
    this.#kills = planKills({ ...options, from: truth.from + 10 * minute, to: truth.to - 8 * 24 * hour });
  }

  async run(): Promise<RunResult> {
    await this.#hub.start();
    await this.#begin();
    for (let moment = this.#next(); moment !== null; moment = this.#next()) await this.#live(moment);
    await this.#hub.stop();
    return this.#result;
  }

  async #begin(): Promise<void> {
    const { truth } = this.#options;
    for (const fault of truth.faults) {
      this.#agenda.put(fault.from, { is: 'begins', fault });
      this.#agenda.put(fault.to, { is: 'ends', fault });
    }
    for (const silence of truth.silences) {
      this.#agenda.put(silence.from, { is: 'silent', silence });
      this.#agenda.put(silence.to, { is: 'heard', silence });
    }
    for (const { from, to } of truth.portalOutages) {
      this.#agenda.put(from, { is: 'portal', works: false });
      this.#agenda.put(to, { is: 'portal', works: true });
    }
    for (const work of truth.works) {
      this.#agenda.put(work.announced, { is: 'announced', work });
      this.#agenda.put(work.from, { is: 'works', work });
      this.#agenda.put(work.to, { is: 'works', work });
    }
    for (let at = truth.from + hour; at < truth.to; at += hour) this.#agenda.put(at, { is: 'beat' });
    for (const report of truth.reports) this.#agenda.put(report.at, { is: 'report', report });
    for (const step of truth.steps) this.#agenda.put(step.at, { is: 'step', step });
    for (const [index, agent] of this.#agents.entries()) {
      await agent.switchOn();
      agent.connect();
      this.#active.add(index);
      this.#readFrom(index, truth.from, readings);
    }
    this.#lookFrom(truth.from);
    await this.#talk({ wills: [], acts: [] });
  }

  #next(): { at: number; things: Happening[] } | null {
    const { to } = this.#options.truth;
    const at = Math.min(this.#agenda.nextAt ?? Number.POSITIVE_INFINITY, this.#lookAt);
    if (at > to) return null;
    if (this.#agenda.nextAt === at) return this.#agenda.takeMoment();
    return { at, things: [] };
  }

  /** Everything of one moment: what changes, what is read of it, what the hub makes of that. */
  async #live({ at, things }: { at: number; things: Happening[] }): Promise<void> {
    if (at < this.#now) throw new Error(`time goes back from ${this.#now} to ${at}`);
    this.#now = at;
    const said: Message[] = [];
    const acts: Act[] = [];
    for (const thing of things) {
      if (thing.is === 'reading') continue;
      if (thing.is === 'will') said.push(...this.#lastWord(thing));
      else if (thing.is === 'report') acts.push(actOf(thing.report.device, { ...thing.report, verb: 'report' }));
      else if (thing.is === 'step') acts.push(actOf(thing.step.device, { ...thing.step, reason: '' }));
      else if (thing.is === 'announced')
        acts.push({ key: `work-${thing.work.unit}-${at}`, verb: 'announce', work: thing.work });
      else if (thing.is === 'works') this.#lookFrom(at);
      else if (thing.is === 'portal') this.#turnPortal(thing.works);
      else if (thing.is !== 'look' && thing.is !== 'beat') await this.#change(thing);
    }
    const reading = things.flatMap((thing) => (thing.is === 'reading' ? [thing.agent] : []));
    for (const index of reading) await this.#read(index);
    await settled();
    const [look, beat] = [things.some(({ is }) => is === 'look'), things.some(({ is }) => is === 'beat')];
    await this.#talk({ wills: said, acts, look, beat });
  }

  async #read(index: number): Promise<void> {
    this.#planned.delete(`${index}|${this.#now}`);
    const agent = this.#agents[index];
    if (agent?.isOn !== true) return;
    await agent.readOnce();
    this.#active.add(index);
  }

  /** Has an agent read so many times from a moment on, at its own half minutes. */
  #readFrom(index: number, from: number, times: number): void {
    const { truth, city } = this.#options;
    const first = truth.from + (city.agents[index]?.phase ?? 0) * second;
    const at = first + Math.max(0, Math.ceil((from - first) / readEvery)) * readEvery;
    for (let turn = 0; turn < times; turn++) {
      const moment = at + turn * readEvery;
      if (this.#planned.has(`${index}|${moment}`)) continue;
      this.#planned.add(`${index}|${moment}`);
      this.#agenda.put(moment, { is: 'reading', agent: index }, 1);
    }
  }

  async #change(thing: Extract<Happening, { is: 'begins' | 'ends' | 'silent' | 'heard' }>): Promise<void> {
    if ('fault' in thing) return this.#break(thing);
    const { silence } = thing;
    const index = this.#index.get(silence.agent) ?? -1;
    const agent = this.#agents[index];
    if (agent === undefined) return;
    if (thing.is === 'silent') {
      const message = agent.will();
      if (message !== null) this.#agenda.put(this.#now + willAfter, { is: 'will', agent: index, message });
      return silence.why === 'power' ? agent.switchOff() : agent.disconnect();
    }
    if (silence.why === 'power') await agent.switchOn();
    agent.connect();
    this.#active.add(index);
    this.#readFrom(index, this.#now, readings);
  }

  async #break({ is, fault: { device, reason, flaps } }: { is: 'begins' | 'ends'; fault: TruthFault }): Promise<void> {
    const index = this.#index.get(device.agent) ?? -1;
    const held = this.#agents[index]?.faults.get(device.key) ?? [];
    const reasons = is === 'begins' ? [...held, reason] : held.filter((one) => one !== reason);
    this.#agents[index]?.faults.set(device.key, reasons);
    this.#readFrom(index, this.#now, is === 'begins' ? 1 : readings);
    // What begins while work is planned is covered by a look, before any reading finds its hold time over.
    if (is === 'begins' && this.#hasWork(device.unit)) this.#lookFrom(this.#now);
    if (is === 'ends' && flaps === true) this.#readFrom(index, this.#now + quiet, readings);
  }

  #hasWork(unit: string): boolean {
    return this.#options.truth.works.some(
      (work) => work.unit === unit && work.from <= this.#now && this.#now < work.to,
    );
  }

  #turnPortal(works: boolean): void {
    for (const [index, agent] of this.#agents.entries()) {
      if (!agent.about.devices.some(({ key }) => key === portalKey)) continue;
      agent.faults.set(portalKey, works ? [] : ['heartbeat-missing']);
      this.#readFrom(index, this.#now, works ? readings : 1);
    }
    this.#lookFrom(this.#now);
  }

  /** Looks, from now on until what has just changed is told. */
  #lookFrom(at: number): void {
    for (let turn = 0; turn <= looks; turn++) this.#planLook(at + turn * lookEvery);
  }

  /** At the full half minute, so that a look that a death brings about falls on one that is there without it. */
  #planLook(from: number): void {
    const at = Math.ceil(from / lookEvery) * lookEvery;
    if (this.#planned.has(`look|${at}`)) return;
    this.#planned.add(`look|${at}`);
    this.#agenda.put(at, { is: 'look' });
  }

  /** A will is said only for who has not come back. */
  #lastWord({ agent: index, message }: { agent: number; message: Message }): Message[] {
    return this.#agents[index]?.isConnected === true ? [] : [message];
  }

  /** Tells the hub all that there is to tell, and the agents what it answers, until nobody has anything more to say. */
  async #talk({ wills, acts, ...first }: Talk): Promise<void> {
    let rest = { words: wills, acts, look: first.look ?? false, beat: first.beat ?? false };
    for (;;) {
      const arrivals = [...rest.words, ...this.#takeSaid()];
      const nothing = arrivals.length === 0 && rest.acts.length === 0 && !rest.look && !rest.beat;
      if (nothing && this.#lookAt > this.#now) return;
      if (arrivals.some(({ leaf }) => leaf === 'presence')) this.#lookFrom(this.#now);
      const answer = await this.#ask({ arrivals, acts: rest.acts, look: rest.look, beat: rest.beat });
      if (answer === null) continue; // it died: the agents say again what was not answered, people ask again
      rest = { words: [], acts: [], look: false, beat: false };
      if (answer.restless) this.#planLook(this.#now + lookEvery);
      this.#lookAt = answer.nextAt ?? Number.POSITIVE_INFINITY;
      for (const { agent, ...ack } of answer.acks) await this.#acknowledge(agent, ack);
      await settled();
    }
  }

  async #acknowledge(agent: string, ack: Omit<Answer['acks'][number], 'agent'>): Promise<void> {
    const index = this.#index.get(agent) ?? -1;
    await this.#agents[index]?.answer({ v: 1, type: 'ack', ...ack });
    this.#active.add(index);
  }

  #takeSaid(): Message[] {
    const order = [...this.#active].sort((a, b) => a - b);
    this.#active.clear();
    return order.flatMap((index) => this.#agents[index]?.said.splice(0) ?? []);
  }

  /** One command; null when the hub died over it, and then it runs again and everybody has a new connection to it. */
  async #ask(what: Pick<Command, 'arrivals' | 'acts' | 'look' | 'beat'>): Promise<Answer | null> {
    const [kill] = this.#kills;
    const due = kill !== undefined && kill.at <= this.#now ? kill : null;
    // Where its point does not come in a hundred commands, it dies at one that always comes.
    if (due !== null && due.point !== null && ++due.tries > 100) due.point = 'unanswered';
    const command = { now: this.#now, ...what, mailWorks: this.#mailWorks(), die: due?.point ?? null };
    this.#result.commands += 1;
    this.#result.reports += what.arrivals.filter(({ leaf }) => leaf === 'report').length;
    const outcome = await this.#hub.ask(command, due !== null && due.point === null ? due.afterMs : null);
    if (!outcome.died) return outcome.answer;
    this.#kills.shift();
    const name = due?.point ?? 'outside';
    this.#result.deaths[name] = (this.#result.deaths[name] ?? 0) + 1;
    await this.#hub.start();
    this.#lookFrom(this.#now);
    for (const [index, agent] of this.#agents.entries()) {
      if (!agent.isConnected) continue;
      await agent.disconnect();
      agent.connect();
      this.#active.add(index);
    }
    await settled();
    return null;
  }

  #mailWorks(): boolean {
    return !this.#options.truth.mailOutages.some(({ from, to }) => from <= this.#now && this.#now < to);
  }
}

interface Talk {
  wills: readonly Message[];
  acts: readonly Act[];
  look?: boolean;
  beat?: boolean;
}

/** Everything in agents is done in memory, so nothing of it outlasts the turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const actOf = (
  { agent, key }: { agent: string; key: string },
  { verb, at, reason }: { verb: DeviceAct['verb']; at: number; reason: string },
): Act => ({ key: `sim-${agent}-${key}-${verb}-${at}`, device: { agent, key }, verb, reason });
