import { redact } from '@motcua/contract';

/** Places of files say who works here and where: a path stays as its last part. */
const path = /(?<![\w:/.@~-])(?:~|\/|[A-Za-z]:\\)(?:[^\s"'`,;:<>|]*[\\/])+([^\s"'`,;:<>|\\/]*)/g;

interface Hidden {
  secrets: readonly string[];
  /** Folders that are known here. */
  places: readonly string[];
}

/** A text as it may leave the house: without secrets, without paths, without the names of people who use this machine. */
export function scrub(text: string, { secrets, places }: Hidden): string {
  // The longest first, since one may be within another; blanks in their names are no end to them.
  const known = places.filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length);
  const here = known.reduce((left, place) => left.replaceAll(place, '…'), text);
  return redact(here, secrets).replace(path, (_, last: string) => `…/${last}`);
}
