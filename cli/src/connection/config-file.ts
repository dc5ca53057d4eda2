import { parseDocument } from 'yaml';

/** What a context is to hold; null takes the key away. */
export interface ContextEntry {
  hub: string;
  tokenFile: string | null;
  caFile: string | null;
}

/** The text of a configuration with a context put in and made the current one; comments and all else stay. */
export function withContext(text: string, name: string, { hub, tokenFile, caFile }: ContextEntry): string {
  const document = parseDocument(text);
  document.setIn(['contexts', name, 'hub'], hub);
  for (const [key, value] of Object.entries({ tokenFile, caFile })) {
    if (value === null) document.deleteIn(['contexts', name, key]);
    else document.setIn(['contexts', name, key], value);
  }
  document.set('currentContext', name);
  return document.toString();
}

/** The text of a configuration with another context made the current one. */
export function withCurrent(text: string, name: string): string {
  const document = parseDocument(text);
  document.set('currentContext', name);
  return document.toString();
}
