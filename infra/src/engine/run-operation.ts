import { fileURLToPath } from 'node:url';
import { type ExpectedError, isExpected } from '@motcua/contract';
import type { EngineEvent, Stack as PulumiStack } from '@pulumi/pulumi/automation/index.js';
import { isDown } from '../ssh/is-down.ts';
import { type ChangeOptions, type OutsideWindow, requireWindow } from '../stack/change-window.ts';
import { type Change, countChanges } from './count-changes.ts';
import { EventLog } from './event-log.ts';
import { explainEngine, hostFailures } from './explain-engine.ts';
import { findDown } from './find-down.ts';
import { findExclusion, parallel } from './find-exclusion.ts';
import { joinHostErrors } from './join-host-errors.ts';
import type { Exclusion } from './plan-exclusion.ts';
import type { RuleViolation } from './read-policy-event.ts';
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
 * Runs one operation of the real engine over a stack. When hosts do not answer, what belongs to the others is still done,
 * nothing is removed for want of them, and the run ends with their error.
 */
export async function runOperation(operation: Operation, options: OperationOptions): Promise<OperationResult> {
  const outsideWindow = changes.has(operation) ? requireWindow(await readStack(options), options) : null;
  return { ...(await runSeen(operation, { ...options, onChange: onceEach(options.onChange) })), outsideWindow };
}

/** Operations that change hosts. */
const changes: ReadonlySet<Operation> = new Set<Operation>(['up', 'destroy']);

type Ran = Omit<OperationResult, 'outsideWindow'>;

/** A second pass finds again what the first one told. */
function onceEach(onChange: OperationOptions['onChange']): OperationOptions['onChange'] {
  const told = new Set<string>();
  return (change) => {
    const key = `${change.action} ${change.kind} ${change.what}`;
    if (!told.has(key)) onChange(change);
    told.add(key);
  };
}

async function runSeen(operation: Operation, options: OperationOptions): Promise<Ran> {
  const down = new Map<string, ExpectedError>();
  const looksFirst = operation === 'up' && options.refresh === true;
  if (looksFirst) await runAround('refresh', { ...options, onChange: () => undefined, down });
  const result = await runAround(operation, { ...options, refresh: options.refresh === true && !looksFirst, down });
  const failed = joinHostErrors([...down.values()]);
  if (failed !== null) throw failed;
  return result;
}

interface AroundOptions extends OperationOptions {
  /** Hosts that do not answer, with the error of each; those that turn out not to are added. */
  down: Map<string, ExpectedError>;
}

/** Runs it, and again without the hosts that turned out not to answer, until the others are done. */
async function runAround(operation: Operation, options: AroundOptions): Promise<Ran> {
  const { down, signal } = options;
  for (;;) {
    const { onHosts, waiting } = down.size === 0 ? nothing : await findExclusion(options, new Set(down.keys()));
    const exclude = operation === 'refresh' ? onHosts : [...onHosts, ...waiting];
    const { ran, error, hosts } = await runOnce(operation, { ...options, exclude });
    if (error === null) return ran;
    const found = hosts.filter((one) => isDown(one) && !down.has(hostOf(one)));
    // The others are looked at right away: one pass for all of them.
    const others = found.length === 0 ? [] : await findDown(options);
    for (const one of [...found, ...others]) if (!down.has(hostOf(one))) down.set(hostOf(one), one);
    // What else fails when a host is down is not the news.
    if (found.length === 0 || operation === 'destroy' || signal.aborted)
      throw joinHostErrors([...down.values()]) ?? error;
  }
}

const nothing: Exclusion = { onHosts: [], waiting: [] };

const hostOf = ({ params }: ExpectedError): string => String(params.host);

interface Outcome {
  ran: Ran;
  /** Why it did not come to its end. */
  error: ExpectedError | null;
  /** The errors of hosts among what failed. */
  hosts: ExpectedError[];
}

async function runOnce(
  operation: Operation,
  options: OperationOptions & { exclude: readonly string[] },
): Promise<Outcome> {
  const log = new EventLog(options.onChange);
  const { stack, signal, refresh = false, outsideReason } = options;
  const common = {
    ...{ onEvent: log.take, signal, parallel, refresh, message: outsideReason ?? '' },
    exclude: [...options.exclude],
  };
  const output = await withStack(options, (pulumi) => operations[operation](pulumi, common)).then(
    () => null,
    (error: unknown) => {
      if (isExpected(error)) throw error;
      return error instanceof Error ? error.message : String(error);
    },
  );
  const { steps, resources, violations, errors } = log;
  const ran = { stack, operation, changes: countChanges(steps), resources, violations };
  // What a rule stopped is an answer and no failure; an error of a host besides it is one.
  if (output === null || log.stopped) return { ran, error: null, hosts: [] };
  return { ran, error: explainEngine({ stack, operation, output, diagnostics: errors }), hosts: hostFailures(errors) };
}

interface Common {
  onEvent: (event: EngineEvent) => void;
  signal: AbortSignal;
  parallel: number;
  refresh: boolean;
  /** Kept by the engine in the stack's history. */
  message: string;
  /** URNs of what is left as it is. */
  exclude: string[];
}
type Run = (pulumi: PulumiStack, options: Common) => Promise<unknown>;

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
