#!/usr/bin/env node
// Picks the bundle that a call needs. Git and agents wait for `hook` and `record`: V8's code of what they have run, and of
// what they have loaded, is kept beside them. (Node's own cache holds only what runs while a file is loaded.)
'use strict';

/** Digest of the bundles, put in by the build; empty when it watches. V8 itself compares no more than a text's length. */
const BUILD = '';

const [, , name, argument = '-'] = process.argv;
const isRecord = name === 'record' && argument[0] !== '-' && process.argv.length === 4;
/** Calls that run the same: hooks of a name, and all agents. */
const kind = name === 'hook' && /^[a-z-]{1,20}$/.test(argument) ? argument : name;
if (BUILD !== '' && (name === 'hook' || isRecord)) load(`./${name}.cjs`);
else {
  require('node:module').enableCompileCache?.();
  require(name === 'hook' || isRecord ? `./${name}.cjs` : './main.cjs');
}

/** `require` for the bundles: they are run from V8's kept code, where it can be kept. */
function load(id) {
  const bundle = /^\.\/(\w+)\.cjs$/.exec(id)?.[1];
  if (!bundle) return require(id);
  const script = compiled(bundle);
  if (!script) {
    require('node:module').enableCompileCache?.();
    return require(id);
  }
  const self = { exports: {} };
  script
    .runInThisContext()
    .call(self.exports, self.exports, load, self, `${__dirname}/${bundle}.cjs`, __dirname);
  return self.exports;
}

/**
 * A bundle with the code of the functions that earlier calls of the same kind have run; nothing when no code can be kept:
 * where others have installed us, say.
 */
function compiled(bundle) {
  const fs = require('node:fs');
  const vm = require('node:vm');
  const filename = `${__dirname}/${bundle}.cjs`;
  const folder = `${__dirname}/compiled`;
  const options = process.execArgv
    .join('')
    .replace(/[^\w=-]/g, '')
    .slice(0, 150);
  const kept = `${folder}/${bundle}-${kind}-${BUILD}-${process.versions.v8}-${process.arch}${options}`;
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(filename, 'utf8')}\n})`;
  let cachedData;
  try {
    cachedData = fs.readFileSync(kept);
  } catch {
    // Not there yet: this call shows what is needed.
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.accessSync(folder, fs.constants.W_OK);
    } catch {
      return;
    }
  }
  const script = new vm.Script(source, { filename, cachedData });
  // V8 has then compiled the text anew, and the next call begins anew.
  if (script.cachedDataRejected) remove(fs, kept);
  // The first call is not like all others: one in sixteen looks whether it has run more.
  else if (!cachedData || process.pid % 16 === 0)
    process.on('exit', () => {
      const code = script.createCachedData();
      if (code.length > (cachedData?.length ?? 0)) keep(fs, kept, code);
    });
  return script;
}

/** Whole or not at all: V8 does not look whether half of it is missing. */
function keep(fs, kept, code) {
  const temporary = `${kept}.${process.pid}`;
  try {
    const handle = fs.openSync(temporary, 'w');
    fs.writeFileSync(handle, code);
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(temporary, kept);
  } catch {
    remove(fs, temporary);
  }
}

function remove(fs, file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The folder is no folder, or not ours.
  }
}
