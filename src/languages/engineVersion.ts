/** Raise when rules or engine find something else than before: cached results of other versions are not read. */
export const ENGINE_VERSION = '28';
