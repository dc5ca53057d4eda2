import { isExpected } from '@motcua/contract';
import type { EngineEvent, Stack as PulumiStack } from '@pulumi/pulumi/automation/index.js';
import { type Change, countChanges, type StepEvent } from './count-changes.ts';
import { explainEngine } from './explain-engine.ts';
import { type StackOptions, withStack } from './with-stack.ts';

export type Operation = 'preview' | 'up' | 'refresh' | 'destroy';

export interface OperationOptions extends StackOptions {
  signal: AbortSignal;
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

/** Runs one operation of the real engine over a stack. */
export async function runOperation(operation: Operation, options: OperationOptions): Promise<OperationResult> {
  const log = new EventLog(options.onChange);
  try {
    await withStack(options, (pulumi) => operations[operation](pulumi, { log, signal: options.signal }));
  } catch (error) {
    if (isExpected(error)) throw error;
    const output = error instanceof Error ? error.message : String(error);
    throw explainEngine({ stack: options.stack, operation, output, diagnostics: log.errors });
  }
  return { stack: options.stack, operation, changes: countChanges(log.steps), resources: log.resources };
}

type Run = (pulumi: PulumiStack, context: { log: EventLog; signal: AbortSignal }) => Promise<unknown>;

/** A host that is down stops its own things only, so every operation that can goes on after an error. */
const operations: Readonly<Record<Operation, Run>> = {
  preview: (pulumi, { log, signal }) => pulumi.preview({ onEvent: log.take, signal, parallel }),
  up: (pulumi, { log, signal }) => pulumi.up({ onEvent: log.take, signal, parallel, continueOnError: true }),
  refresh: (pulumi, { log, signal }) => pulumi.refresh({ onEvent: log.take, signal, parallel }),
  destroy: (pulumi, { log, signal }) => pulumi.destroy({ onEvent: log.take, signal, parallel, continueOnError: true }),
};
const parallel = 16;

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
    const step = { op, urn, type, keys: diffs ?? [], id: made?.id ?? old?.id ?? null };
    this.steps.push(step);
    for (const change of countChanges([step])) this.#onChange(change);
  };
}
