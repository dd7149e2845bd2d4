#!/usr/bin/env bash
# Builds tree-sitter-swift.wasm from the pinned npm package: it ships none. Needs clang-16, wasm-ld-16 and wasi-libc.
# Two repairs of its scanner, both for 32-bit WebAssembly: calloc(0, …) corrupts the heap, and 1UL << 32 is 0.
# The result is committed beside this file; its hash is pinned in scripts/grammars.json. Prove it with: buildSwift.sh --check
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
src="$here/../../node_modules/tree-sitter-swift/src"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$src/." "$work"
sed -i 's/calloc(0, sizeof/calloc(1, sizeof/; s/1UL << FAKE_TRY_BANG/1ULL << FAKE_TRY_BANG/' "$work/scanner.c"
for unit in parser scanner; do
  # The Emscripten target, because clang 16 knows no position-independent code for WASI; the C library's headers are WASI's.
  clang-16 --target=wasm32-unknown-emscripten -c -fPIC -Os -D__wasi__ -isystem /usr/include/wasm32-wasi \
    -fvisibility=hidden -I "$work" "$work/$unit.c" -o "$work/$unit.o" &
done
wait
wasm-ld-16 -shared --experimental-pic --export=tree_sitter_swift --allow-undefined --no-entry --strip-all \
  "$work/scanner.o" "$work/parser.o" -o "$work/tree-sitter-swift.wasm"
if [ "${1:-}" = --check ]; then cmp "$work/tree-sitter-swift.wasm" "$here/tree-sitter-swift.wasm" && echo 'the committed grammar is what this script builds'
else cp "$work/tree-sitter-swift.wasm" "$here/tree-sitter-swift.wasm"; fi
