#!/usr/bin/env node
// Picks the bundle that a call needs. Git and agents wait for `hook` and `record`: V8's code for them, and for what they
// load, is kept beside them, with all their functions. (Node's own cache holds only what runs while a file is loaded, and
// so does the rest.)
'use strict';

/** Digest of the bundles, put in by the build; empty when it watches. V8 itself compares no more than a text's length. */
const BUILD = '';

const [, , name, agent = '-'] = process.argv;
const isRecord = name === 'record' && agent[0] !== '-' && process.argv.length === 4;
if (BUILD !== '' && (name === 'hook' || isRecord)) load(`./${name}.cjs`);
else {
  require('node:module').enableCompileCache?.();
  require(name === 'hook' || isRecord ? `./${name}.cjs` : './main.cjs');
}

/** `require` for the bundles: one of them is run from V8's kept code, where it can be kept. */
function load(id) {
  const bundle = /^\.\/(\w+)\.cjs$/.exec(id)?.[1];
  const script = bundle && compiled(bundle);
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

/** Nothing when V8's code could not be kept: where others have installed us, say, or on a full disk. */
function compiled(bundle) {
  const fs = require('node:fs');
  const vm = require('node:vm');
  const filename = `${__dirname}/${bundle}.cjs`;
  const kept = `${__dirname}/compiled/${bundle}-${BUILD}-${process.versions.v8}-${process.arch}`;
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(filename, 'utf8')}\n})`;
  let cachedData;
  try {
    cachedData = fs.readFileSync(kept);
  } catch {
    // Not there yet: V8 compiles all of it now.
    const v8 = require('node:v8');
    v8.setFlagsFromString('--no-lazy');
    const script = new vm.Script(source, { filename });
    v8.setFlagsFromString('--lazy');
    return keep(fs, kept, script.createCachedData()) ? script : undefined;
  }
  const script = new vm.Script(source, { filename, cachedData });
  // V8 has then compiled the text its lazy way, and would do no better in this process: the next call begins anew.
  return script.cachedDataRejected ? remove(fs, kept) : script;
}

/** True when it stands there whole: V8 does not look whether half of it is missing. */
function keep(fs, kept, code) {
  const temporary = `${kept}.${process.pid}`;
  try {
    fs.mkdirSync(`${__dirname}/compiled`, { recursive: true });
    const handle = fs.openSync(temporary, 'w');
    fs.writeFileSync(handle, code);
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
}
