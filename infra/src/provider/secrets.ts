/** How Pulumi marks values on the wire (sdk/nodejs/runtime/rpc.ts). */
const signatureKey = '4dabf18193072939515e22adb298388d';
const secretSignature = '1b47061264138c4ac30d75fd1eb44270';
const outputSignature = 'd0e6a833031e9bbcd3f4e8bde6ca49a4';
const unknownValue = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

export interface Opened {
  props: Record<string, unknown>;
  /** Keys whose value is secret, wholly or in a part. */
  secretKeys: ReadonlySet<string>;
  /** Keys whose value is not known before other resources are made. */
  unknownKeys: ReadonlySet<string>;
}

/** The plain values of a wire object, with which of them are secret or unknown. */
export function openProps(wire: Readonly<Record<string, unknown>>): Opened {
  const secretKeys = new Set<string>();
  const unknownKeys = new Set<string>();
  const props: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wire)) {
    const marks = { secret: false, unknown: false };
    props[key] = openValue(value, marks);
    if (marks.secret) secretKeys.add(key);
    if (marks.unknown) unknownKeys.add(key);
  }
  return { props, secretKeys, unknownKeys };
}

interface Marks {
  secret: boolean;
  unknown: boolean;
}

function openValue(value: unknown, marks: Marks): unknown {
  if (value === unknownValue) marks.unknown = true;
  if (Array.isArray(value)) return value.map((item) => openValue(item, marks));
  if (typeof value !== 'object' || value === null) return value;
  const signature = Reflect.get(value, signatureKey);
  if (signature === secretSignature) marks.secret = true;
  if (signature === outputSignature && Reflect.get(value, 'secret') === true) marks.secret = true;
  if (signature === outputSignature && !Reflect.has(value, 'value')) marks.unknown = true;
  if (signature === secretSignature || signature === outputSignature) {
    return openValue(Reflect.get(value, 'value'), marks);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, openValue(item, marks)]));
}

/** Marks the values of the keys as secret again, so that the state and the logs keep them so. */
export const sealProps = (
  props: Readonly<Record<string, unknown>>,
  secretKeys: ReadonlySet<string>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(props).map(([key, value]) => [
      key,
      secretKeys.has(key) ? { [signatureKey]: secretSignature, value } : value,
    ]),
  );
