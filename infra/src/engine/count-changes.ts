/** One resource that an operation changed, would change, or found changed. */
export interface Change {
  /** What is done: create, update, delete, replace; at a refresh what happened by hand. */
  action: string;
  /** Kind of thing, as File. */
  kind: string;
  /** The host it is on and its name there, as dc1:/etc/motcua/hub.yaml; the program's name when it has none yet. */
  what: string;
  /** Keys that differ, when the engine says. */
  keys: string[];
}

/** What we read of an engine's event about one resource. */
export interface StepEvent {
  op: string;
  urn: string;
  type: string;
  keys: readonly string[];
  id: string | null;
}

/** Operations that leave everything as it is. */
const silent: ReadonlySet<string> = new Set(['same', 'read', 'refresh', 'read-discard', 'discard']);
/** Parts of a replacement; the `replace` itself is counted. */
const parts: ReadonlySet<string> = new Set(['create-replacement', 'delete-replaced']);

/** The changes among the engine's steps, of our own kinds only, each once. */
export function countChanges(steps: readonly StepEvent[]): Change[] {
  const ours = steps.filter(({ op, type }) => /^motcua:(host|pki):/.test(type) && !silent.has(op) && !parts.has(op));
  const byUrn = new Map(ours.map((step) => [step.urn, step]));
  return [...byUrn.values()].map(toChange).toSorted((a, b) => a.what.localeCompare(b.what, 'en'));
}

const toChange = ({ op, urn, type, keys, id }: StepEvent): Change => ({
  action: op,
  kind: type.split(':').at(-1) ?? type,
  what: id === null || id === '' ? (urn.split('::').at(-1) ?? urn) : id,
  keys: [...keys].toSorted(),
});
