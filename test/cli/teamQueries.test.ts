import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create();
});
afterEach(() => repo.dispose());

const policy = (query: string) => `version: 1
regions:
  queries:
    - language: typescript
      category: access-control
      reason: Our gate decides who may enter.
      query: |
        ${query.split('\n').join('\n        ')}
`;

test('a query of the policy makes regions of what it captures', () => {
  repo.write(
    '.countersign/policy.yaml',
    policy('(function_declaration\n  name: (identifier) @name\n  (#eq? @name "openSesame")) @region'),
  );
  repo.write(
    'a.ts',
    'export function other() {}\n\nexport function openSesame(word: string) {\n  return word;\n}\n',
  );
  expect(repo.run('countersign', ['policy', 'check'])).toMatchObject({ code: 0 });
  const { findings: _, ...explained } = JSON.parse(
    repo.run('countersign', ['explain', '--json', 'a.ts:4']).out,
  );
  expect(JSON.stringify(explained)).toContain('Our gate decides who may enter.');
  expect(
    JSON.stringify(JSON.parse(repo.run('countersign', ['explain', '--json', 'a.ts:1']).out)),
  ).not.toContain('Our gate');
});

test.each([
  [
    'shell',
    'deploy.sh',
    '#!/bin/sh\necho start\ngrant_entry ops\n',
    '((command (command_name) @n (#eq? @n "grant_entry")) @region)',
  ],
  [
    'hcl',
    'main.tf',
    'locals {}\n\nresource "acme_entry" "ops" {}\n',
    '((block (identifier) (string_lit) @t (#match? @t "acme_entry")) @region)',
  ],
  [
    'yaml',
    'doors.yaml',
    'floor: 1\nname: x\ndoor: open\n',
    '((block_mapping_pair key: (_) @k (#eq? @k "door")) @region)',
  ],
  [
    'json',
    'doors.json',
    '{\n  "floor": 1,\n  "door": "open"\n}\n',
    '((pair key: (string) @k (#eq? @k "\\"door\\"")) @region)',
  ],
])(
  'queries can be written for %s, whose files our rules read without a grammar',
  (language, file, text, query) => {
    repo.write('.countersign/policy.yaml', policy(query).replace('typescript', language));
    repo.write(file, text);
    expect(repo.run('countersign', ['policy', 'check'])).toMatchObject({ code: 0 });
    expect(repo.run('countersign', ['explain', '--json', `${file}:3`]).out).toContain(
      'Our gate decides who may enter.',
    );
    expect(repo.run('countersign', ['explain', '--json', `${file}:2`]).out).not.toContain('Our gate');
  },
);

test('a query for a language without a grammar is refused with its line', () => {
  repo.write('.countersign/policy.yaml', policy('(x) @region').replace('typescript', 'dockerfile'));
  expect(repo.run('countersign', ['policy', 'check']).out).toMatch(
    /^\.countersign\/policy\.yaml:\d+: .*'dockerfile' that queries can be written for/,
  );
});

test('a query that does not compile is named with file and line', () => {
  repo.write(
    '.countersign/policy.yaml',
    policy('(function_declaration\n  name: (no_such_node) @name) @region'),
  );
  const ran = repo.run('countersign', ['policy', 'check']);
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(
    /^\.countersign\/policy\.yaml:9: this query for typescript does not compile: .*no_such_node/,
  );
});
