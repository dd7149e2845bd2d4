import { sep } from 'node:path';

/** `path.join` of what is normal already, without its walk over every character: a commit has a hundred of them. */
export const inFolder = (folder: string, name: string): string => `${folder}${sep}${name}`;
