/**
 * TCVN3 (ABC fonts) and VNI keep Vietnamese letters at the places of others; read as Unicode they are signs that no
 * Vietnamese word has. Each pattern is what such a text cannot do without.
 */
const tcvn3 = /\p{L}[µ¶¸¹¨¬ª·]|\p{L}[©«®»¼½¾]\p{L}|\p{L}\u00ad[êíîë¬]|(?:^|[\s(])[§®¬][\p{L}¬µ-¹]/u;
const vni = /[aeoôöuy][øûïåäëöü]|[aeoôöu][ùõ]|(?:^|[\s(])[ñ][aeiouyôö]/iu;

/** Which old encoding a text is in, or null when it is not. */
export function legacyEncoding(text: string): 'TCVN3 (ABC)' | 'VNI' | null {
  if (tcvn3.test(text)) return 'TCVN3 (ABC)';
  return vni.test(text) ? 'VNI' : null;
}
