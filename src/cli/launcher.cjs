#!/usr/bin/env node
// Picks the bundle that a call needs. Git and agents wait for `hook` and `record`: V8's code for them is kept beside them,
// with all their functions. (Node's own cache holds only what runs while a file is loaded, and so does the rest.)
'use strict';

/** Digest of the bundles, put in by the build; empty when it watches. V8 itself compares no more than a text's length. */
const BUILD = '';

const [, , name, agent = '-'] = process.argv;
const isRecord = name === 'record' && agent[0] !== '-' && process.argv.length === 4;
const bundle = name === 'hook' || isRecord ? name : 'main';
if (bundle === 'main' || BUILD === '' || !runCompiled(`${__dirname}/${bundle}.cjs`)) {
  require('node:module').enableCompileCache?.();
  require(`./${bundle}.cjs`);
}

/** False when V8's code could not be kept: where others have installed us, say, or on a full disk. */
function runCompiled(file) {
  const fs = require('node:fs');
  const vm = require('node:vm');
  const kept = `${__dirname}/compiled/${bundle}-${BUILD}-${process.versions.v8}-${process.arch}`;
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(file, 'utf8')}\n})`;
  const compile = (cachedData) => new vm.Script(source, { filename: file, cachedData });
  let script;
  try {
    script = compile(fs.readFileSync(kept));
  } catch {
    // Not there yet.
  }
  // V8 has now compiled the text its lazy way, and would do no better in this process: the next call begins anew.
  if (script?.cachedDataRejected) return remove(fs, kept);
  if (!script) {
    const v8 = require('node:v8');
    v8.setFlagsFromString('--no-lazy');
    script = compile();
    v8.setFlagsFromString('--lazy');
    if (!keep(fs, kept, script.createCachedData())) return false;
  }
  const self = { exports: {} };
  script.runInThisContext().call(self.exports, self.exports, require, self, file, __dirname);
  return true;
}

function keep(fs, kept, code) {
  const temporary = `${kept}.${process.pid}`;
  try {
    fs.mkdirSync(`${__dirname}/compiled`, { recursive: true });
    const handle = fs.openSync(temporary, 'w');
    fs.writeFileSync(handle, code);
    // V8 does not look whether half of it is missing.
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(temporary, kept);
    return true;
  } catch {
    return remove(fs, temporary);
  }
}

function remove(fs, file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The folder is no folder, or not ours.
  }
  return false;
}
