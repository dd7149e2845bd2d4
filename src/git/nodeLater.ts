/**
 * Node's own modules that cost a millisecond or more to load, loaded when something first needs them: git and agents wait
 * for us at every commit and every edit, and most of the time need none of them.
 */
export const childProcess = () => process.getBuiltinModule('node:child_process');
export const crypto = () => process.getBuiltinModule('node:crypto');
export const zlib = () => process.getBuiltinModule('node:zlib');
export const os = () => process.getBuiltinModule('node:os');
