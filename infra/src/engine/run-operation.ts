import { isExpected } from '@motcua/contract';
import type { EngineEvent, Stack as PulumiStack } from '@pulumi/pulumi/automation/index.js';
import { type Change, countChanges, type StepEvent } from './count-changes.ts';
import { explainEngine } from './explain-engine.ts';
import { idOf } from './id-of.ts';
import { type StackOptions, withStack } from './with-stack.ts';

export type Operation = 'preview' | 'up' | 'refresh' | 'destroy';

export interface OperationOptions extends StackOptions {
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
}

/**
 * Runs one operation of the real engine over a stack. A repair that looks at the hosts first goes on when one of them
 * does not answer, and ends with that host's error.
 */
export async function runOperation(operation: Operation, options: OperationOptions): Promise<OperationResult> {
  if (operation !== 'up' || options.refresh !== true) return runOnce(operation, options);
  const unseen = await runOnce('refresh', { ...options, onChange: () => undefined }).then(
    () => null,
    (error: unknown) => error,
  );
  if (unseen !== null && !(isExpected(unseen) && unseen.code in hostErrors)) throw unseen;
  const result = await runOnce('up', { ...options, refresh: false });
  if (unseen !== null) throw unseen;
  return result;
}

/** Errors of one host, which are no reason to leave the others. */
const hostErrors = { E_DC_HOST_UNREACHABLE: true, E_DC_HOST_KEY_WRONG: true, E_DC_LOGIN_REFUSED: true };

async function runOnce(operation: Operation, options: OperationOptions): Promise<OperationResult> {
  const log = new EventLog(options.onChange);
  const common = { onEvent: log.take, signal: options.signal, parallel, refresh: options.refresh ?? false };
  try {
    await withStack(options, (pulumi) => operations[operation](pulumi, common));
  } catch (error) {
    if (isExpected(error)) throw error;
    const output = error instanceof Error ? error.message : String(error);
    throw explainEngine({ stack: options.stack, operation, output, diagnostics: log.errors });
  }
  return { stack: options.stack, operation, changes: countChanges(log.steps), resources: log.resources };
}

interface Common {
  onEvent: (event: EngineEvent) => void;
  signal: AbortSignal;
  parallel: number;
  refresh: boolean;
}
type Run = (pulumi: PulumiStack, options: Common) => Promise<unknown>;

/** How many things are dealt with at once, over all hosts. */
const parallel = 16;

/** A host that is down stops its own things only, so every operation that can goes on after an error. */
const operations: Readonly<Record<Operation, Run>> = {
  preview: (pulumi, options) => pulumi.preview(options),
  up: (pulumi, options) => pulumi.up({ ...options, continueOnError: true }),
  // What a killed run was making is either there, and is adopted when it is made again, or it is not.
  refresh: (pulumi, { refresh: _always, ...options }) => pulumi.refresh({ ...options, clearPendingCreates: true }),
  destroy: (pulumi, options) => pulumi.destroy({ ...options, continueOnError: true }),
};

/** What the engine says while it runs. */
class EventLog {
  readonly steps: StepEvent[] = [];
  readonly errors: { urn: string; message: string }[] = [];
  readonly #seen = new Set<string>();
  readonly #onChange: (change: Change) => void;

  constructor(onChange: (change: Change) => void) {
    this.#onChange = onChange;
  }

  get resources(): number {
    return this.#seen.size;
  }

  readonly take = (event: EngineEvent): void => {
    const diagnostic = event.diagnosticEvent;
    if (diagnostic?.severity === 'error') {
      this.errors.push({ urn: diagnostic.urn ?? '', message: diagnostic.message });
    }
    const done = event.resOutputsEvent ?? event.resourcePreEvent;
    if (done === undefined) return;
    const { op, urn, type, old, new: made, diffs } = done.metadata;
    if (type.startsWith('motcua:host:')) this.#seen.add(urn);
    if (event.resOutputsEvent === undefined) return;
    const id = made?.id || old?.id || idOf(urn, made?.inputs ?? {});
    const step = { op, urn, type, keys: diffs ?? [], id };
    this.steps.push(step);
    for (const change of countChanges([step])) this.#onChange(change);
  };
}
