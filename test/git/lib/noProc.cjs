// Preloaded into the command (NODE_OPTIONS=--require): a system without /proc, such as macOS.
const fs = require('node:fs');

const { readFileSync } = fs;
fs.readFileSync = (file, ...rest) => {
  if (String(file).startsWith('/proc/'))
    throw Object.assign(new Error(`ENOENT: ${file}`), { code: 'ENOENT' });
  return readFileSync(file, ...rest);
};
