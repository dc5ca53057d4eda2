import { fileURLToPath } from 'node:url';
import { isExpected } from '@motcua/contract';
import type { EngineEvent, Stack as PulumiStack } from '@pulumi/pulumi/automation/index.js';
import { isOurs } from '../provider/kinds/index.ts';
import { type ChangeOptions, type OutsideWindow, requireWindow } from '../stack/change-window.ts';
import { type Change, countChanges, type StepEvent } from './count-changes.ts';
import { explainEngine } from './explain-engine.ts';
import { idOf } from './id-of.ts';
import { type RuleViolation, readPolicyEvent } from './read-policy-event.ts';
import { readStack, type StackOptions, withStack } from './with-stack.ts';

export type Operation = 'preview' | 'up' | 'refresh' | 'destroy';

export interface OperationOptions extends StackOptions, ChangeOptions {
  signal: AbortSignal;
  /** Looks at the hosts first; otherwise what the last run knew counts. */
  refresh?: boolean;
  /** Told of every change as it is done. */
  onChange: (change: Change) => void;
}

export interface OperationResult {
  stack: string;
  operation: Operation;
  /** What was changed, would be changed, or was found changed. */
  changes: Change[];
  /** Things on hosts that the stack has. */
  resources: number;
  /** What the policy pack does not allow; a mandatory one stopped the operation. */
  violations: RuleViolation[];
  /** Why hosts were changed outside the window; null where they were not. */
  outsideWindow: OutsideWindow | null;
}

/**
 * Runs one operation of the real engine over a stack. A repair that looks at the hosts first goes on when one of them
 * does not answer, and ends with that host's error.
 */
export async function runOperation(operation: Operation, options: OperationOptions): Promise<OperationResult> {
  const outsideWindow = changes.has(operation) ? requireWindow(await readStack(options), options) : null;
  return { ...(await runSeen(operation, options)), outsideWindow };
}

/** Operations that change hosts. */
const changes: ReadonlySet<Operation> = new Set<Operation>(['up', 'destroy']);

type Ran = Omit<OperationResult, 'outsideWindow'>;

async function runSeen(operation: Operation, options: OperationOptions): Promise<Ran> {
  if (operation !== 'up' || options.refresh !== true) return runOnce(operation, options);
  const unseen = await runOnce('refresh', { ...options, onChange: () => undefined }).then(
    () => null,
    (error: unknown) => error,
  );
  if (unseen !== null && !(isExpected(unseen) && unseen.code in hostErrors)) throw unseen;
  const result = await runOnce('up', { ...options, refresh: false }).catch((error: unknown) => {
    // What fails for want of that host is not the news.
    throw unseen ?? error;
  });
  if (unseen !== null) throw unseen;
  return result;
}

/** Errors of one host, which are no reason to leave the others. */
const hostErrors = { E_DC_HOST_UNREACHABLE: true, E_DC_HOST_KEY_WRONG: true, E_DC_LOGIN_REFUSED: true };

async function runOnce(operation: Operation, options: OperationOptions): Promise<Ran> {
  const log = new EventLog(options.onChange);
  const { signal, refresh = false, outsideReason } = options;
  const common = { onEvent: log.take, signal, parallel, refresh, message: outsideReason ?? '' };
  try {
    await withStack(options, (pulumi) => operations[operation](pulumi, common));
  } catch (error) {
    if (isExpected(error)) throw error;
    const output = error instanceof Error ? error.message : String(error);
    // What a rule stopped is an answer and no failure; an error of a host besides it is one.
    if (!log.stopped) throw explainEngine({ stack: options.stack, operation, output, diagnostics: log.errors });
  }
  const { steps, resources, violations } = log;
  return { stack: options.stack, operation, changes: countChanges(steps), resources, violations };
}

interface Common {
  onEvent: (event: EngineEvent) => void;
  signal: AbortSignal;
  parallel: number;
  refresh: boolean;
  /** Kept by the engine in the stack's history. */
  message: string;
}
type Run = (pulumi: PulumiStack, options: Common) => Promise<unknown>;

/** How many things are dealt with at once, over all hosts. */
const parallel = 16;

/** The policy pack that every preview and every `up` is judged by. */
const packFolder = fileURLToPath(new URL('../../../policies/infra', import.meta.url));

/** How each operation is asked of the engine. */
const operations: Readonly<Record<Operation, Run>> = {
  preview: (pulumi, options) => pulumi.preview({ ...options, policyPacks: [packFolder] }),
  // Not on after an error: the engine takes what waits for the failed thing for removed, and deletes it from its host.
  up: (pulumi, options) => pulumi.up({ ...options, policyPacks: [packFolder] }),
  // What a killed run was making is either there, and is adopted when it is made again, or it is not.
  refresh: (pulumi, { refresh: _always, ...options }) => pulumi.refresh({ ...options, clearPendingCreates: true }),
  destroy: (pulumi, options) => pulumi.destroy({ ...options, continueOnError: true }),
};

/** What the engine says while it runs. */
class EventLog {
  readonly steps: StepEvent[] = [];
  readonly errors: { urn: string; message: string }[] = [];
  readonly violations: RuleViolation[] = [];
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
    if (event.resOutputsEvent === undefined) return;
    const id = made?.id || old?.id || idOf(urn, made?.inputs ?? {});
    const step = { op, urn, type, keys: diffs ?? [], id };
    this.steps.push(step);
    for (const change of countChanges([step])) this.#onChange(change);
  };
}
