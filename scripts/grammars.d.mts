/** Fills a folder with the grammars of the manifest. Throws when one is missing or is not the pinned one. */
export function copyGrammars(target?: string, options?: { readonly pin?: boolean }): void;
