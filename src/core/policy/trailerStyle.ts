/** Least said first: several policies combine by the one that says most (DESIGN 5.1). */
export const TRAILER_STYLES = ['notes-only', 'compact', 'full', 'assisted-by'] as const;
export type TrailerStyle = (typeof TRAILER_STYLES)[number];
