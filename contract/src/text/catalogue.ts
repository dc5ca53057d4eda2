import { type Language, type Params, say, type Words } from './words.ts';

/** A table of texts by key; both languages of each are kept side by side, so that neither can be forgotten. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, Words>>;

/** Looks texts up in one language. */
export type Translate<Key extends string> = (key: Key, params?: Params) => string;

/** A lookup function over a catalogue in one language. */
export const translator =
  <Key extends string>(catalogue: Catalogue<Key>, language: Language): Translate<Key> =>
  (key, params) =>
    say(catalogue[key], language, params);
