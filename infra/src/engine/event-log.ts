import type { EngineEvent } from '@pulumi/pulumi/automation/index.js';
import { isOurs } from '../provider/kinds/index.ts';
import { type Change, countChanges, type StepEvent } from './count-changes.ts';
import { idOf } from './id-of.ts';
import { type RuleViolation, readPolicyEvent } from './read-policy-event.ts';

/** What the engine says while it runs. */
export class EventLog {
  readonly steps: StepEvent[] = [];
  readonly errors: { urn: string; message: string }[] = [];
  readonly violations: RuleViolation[] = [];
  /** The host of each thing, by its URN. */
  readonly hosts = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly #onChange: (change: Change) => void;

  constructor(onChange: (change: Change) => void) {
    this.#onChange = onChange;
  }

  get resources(): number {
    return this.#seen.size;
  }

  /** Whether a rule, and nothing of a host, is why the operation failed. */
  get stopped(): boolean {
    return this.violations.some(({ level }) => level === 'mandatory') && !this.errors.some(({ urn }) => isOurs(urn));
  }

  readonly take = (event: EngineEvent): void => {
    if (event.policyEvent !== undefined) this.violations.push(readPolicyEvent(event.policyEvent));
    const diagnostic = event.diagnosticEvent;
    if (diagnostic?.severity === 'error') {
      this.errors.push({ urn: diagnostic.urn ?? '', message: diagnostic.message });
    }
    const done = event.resOutputsEvent ?? event.resourcePreEvent;
    if (done === undefined) return;
    const { op, urn, type, old, new: made, diffs } = done.metadata;
    if (/^motcua:(host|pki):/.test(type)) this.#seen.add(urn);
    const host: unknown = (made ?? old)?.inputs?.host?.name;
    if (typeof host === 'string') this.hosts.set(urn, host);
    if (event.resOutputsEvent === undefined) return;
    const id = made?.id || old?.id || idOf(urn, made?.inputs ?? {});
    const step = { op, urn, type, keys: diffs ?? [], id };
    this.steps.push(step);
    for (const change of countChanges([step])) this.#onChange(change);
  };
}
