import * as fs from 'node:fs';
import * as path from 'node:path';
import type { TrailerStyle } from '../../core/policy/trailerStyle.ts';
import { blockOfRecord } from '../../core/record/blockOfRecord.ts';
import { canonicalJson } from '../../core/record/canonicalJson.ts';
import { parseMessage } from '../../core/trailers/parseMessage.ts';
import { messageWithoutBlocks, placeBlock } from '../../core/trailers/placeBlock.ts';
import { printBlock } from '../../core/trailers/printBlock.ts';
import type { ProvenanceBlock } from '../../core/trailers/provenanceBlock.ts';
import { pendingDir, readPending } from '../recordStore.ts';
import { isRefusedAsEmpty, messageShape } from './messageShape.ts';
import type { HookHost } from './prepareCommitMsg.ts';
import { replaceMessage } from './replaceMessage.ts';

/**
 * `commit-msg FILE`: after the author's editor. A message left as it came (nothing but our block) is given back to git
 * as it was, so that git aborts as it would without us; a block that was damaged is written again; one that the author
 * took out stays out.
 */
export function commitMsg(host: HookHost, [file = '']: readonly string[]): void {
  const dir = pendingDir(host.repository);
  const [digest = '', style = 'full'] = readLines(path.join(dir, 'next'));
  if (digest === '') return;
  const target = path.resolve(host.repository.root, file);
  const message = fs.readFileSync(target, 'latin1');
  const shape = messageShape(host, message);
  const before = readBefore(path.join(dir, 'message'));
  if (
    before?.digest === digest &&
    (isRefusedAsEmpty(host, message, shape) ||
      ((before.source === '' || before.source === 'template') &&
        messageWithoutBlocks(before.message, shape) === messageWithoutBlocks(message, shape)))
  ) {
    replaceMessage(target, placeBlock(message, [], shape));
    return;
  }
  const blocks = parseMessage(message);
  if (blocks.length === 0) return;
  const record = readPending(host.repository, digest);
  if (!record) return;
  const printed = printBlock(blockOfRecord(record, digest), style as TrailerStyle);
  // Also one in which a number was changed by hand: it must say what the record says.
  const sound =
    blocks.every(({ problems }) => problems.length === 0) &&
    saidBy(blocks) === saidBy(parseMessage(printed.join('\n')));
  if (!sound) replaceMessage(target, placeBlock(message, printed, shape));
}

/** What blocks say, wherever they stand. */
const saidBy = (blocks: readonly ProvenanceBlock[]): string =>
  canonicalJson(
    blocks.map(({ provenance, assistants, regions, moreRegions, record }) => [
      provenance,
      assistants,
      regions,
      moreRegions,
      record,
    ]),
  );

function readLines(file: string): string[] {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function readBefore(file: string): { source: string; message: string; digest: string } | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
