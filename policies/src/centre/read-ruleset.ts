/** One rule that lets packets in. */
export interface Opening {
  line: string;
  /** Networks that may come; null for everybody. */
  from: readonly string[] | null;
  /** Ports as `[first, last]`; null for all of them. */
  ports: readonly (readonly [number, number])[] | null;
}

export interface Ruleset {
  /** Whether what no rule lets in is refused. */
  refusesRest: boolean;
  sets: ReadonlyMap<string, readonly string[]>;
  openings: Opening[];
  /** Rules that let something in and are of a form that is not read here. */
  unread: string[];
}

const itself =
  /^(ct state [a-z,]+|iif(name)? "?lo"?|ip protocol icmp\b.*|ip6? nexthdr (ipv6-)?icmp(v6)?\b.*|icmp.*) accept$/;
const opening = /^(?:ip saddr (\S+|\{[^}]*\}) )?(?:(?:tcp|udp|th) dport (\d[\d-]*|\{[^}]*\}) )?accept$/;

/** What a table of nftables lets in: read from its text, so that a rule written by hand is judged as well. */
export function readRuleset(text: string): Ruleset {
  const sets = new Map(
    [...text.matchAll(/set (\S+) \{([^{}]*(?:\{[^}]*\})?[^{}]*)\}/g)].map(([, name = '', body = '']) => [
      name,
      members(/elements = \{([^}]*)\}/.exec(body)?.[1] ?? ''),
    ]),
  );
  const input = /chain (\S+) \{[^}]*hook input[^;]*;(?: policy (\w+);)?/.exec(text);
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\bcounter( packets \d+ bytes \d+)? ?|\bcomment "[^"]*" ?/g, '').trim())
    .filter((line) => /\baccept$/.test(line) && !itself.test(line));
  const read = lines.map((line) => ({ line, match: opening.exec(line) }));
  return {
    refusesRest: input?.[2] === 'drop',
    sets,
    openings: read.flatMap(({ line, match }) =>
      match === null ? [] : [{ line, from: sources(match[1], sets), ports: portsOf(match[2]) }],
    ),
    unread: read.filter(({ match }) => match === null).map(({ line }) => line),
  };
}

const members = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function sources(text: string | undefined, sets: Ruleset['sets']): readonly string[] | null {
  if (text === undefined) return null;
  // A set that is not in this table may hold anybody.
  if (text.startsWith('@')) return sets.get(text.slice(1)) ?? null;
  return members(text.replace(/[{}]/g, ''));
}

function portsOf(text: string | undefined): Opening['ports'] {
  if (text === undefined) return null;
  return members(text.replace(/[{}]/g, '')).map((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return [first, last] as const;
  });
}
