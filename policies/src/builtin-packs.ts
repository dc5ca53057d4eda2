/** The folder of the packs that come with the product; whoever may touch files reads it. */
export const builtinPacks: URL = new URL('../packs/', import.meta.url);
