/** A resource's id: `host:name`. */
export const toId = (host: string, name: string): string => `${host}:${name}`;

/** Host and name of an id; the name may hold colons itself. */
export function parseId(id: string): { host: string; name: string } {
  const at = id.indexOf(':');
  if (at <= 0 || at === id.length - 1) throw new Error(`"${id}" is no id: HOST:NAME, as dc1:/etc/motcua/hub.yaml`);
  return { host: id.slice(0, at), name: id.slice(at + 1) };
}
