import { toId } from '../provider/id.ts';
import { checkProps, isOurs, kindOf, typeOf } from '../provider/kinds/index.ts';
import { madeOf } from '../provider/made/index.ts';

/** The id that a thing will have once it is made, by its declared inputs; null when they do not tell yet. */
export function idOf(urn: string, inputs: Readonly<Record<string, unknown>>): string | null {
  const made = madeOf(typeOf(urn))?.inputs.safeParse({ name: inputs.name });
  if (made?.success === true) return String(made.data.name);
  if (!isOurs(urn)) return null;
  const kind = kindOf(urn);
  // The engine's own keys of an event start with two underscores.
  const plain = Object.fromEntries(Object.entries(inputs).filter(([key]) => !key.startsWith('__')));
  const checked = checkProps(kind, plain);
  return checked.ok ? toId(checked.host.name, kind.naming(checked.inputs)) : null;
}
