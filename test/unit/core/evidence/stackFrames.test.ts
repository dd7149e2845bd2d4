import { expect, test } from 'vitest';
import { fileOfFrame, sarifFrames, stackFrames } from '../../../../src/core/evidence/stackFrames.ts';

const cases: readonly (readonly [name: string, line: string, file: string, number: number])[] = [
  ['node', '    at authenticate (/app/src/session.js:12:5)', '/app/src/session.js', 12],
  ['node module', '    at async run (file:///app/src/main.mjs:3:1)', '/app/src/main.mjs', 3],
  ['node anonymous', '    at C:\\app\\src\\a.js:7:2', 'C:/app/src/a.js', 7],
  ['python', '  File "app/login.py", line 42, in check', 'app/login.py', 42],
  ['java', '\tat com.acme.Login.check(Login.java:12)', 'com/acme/Login.java', 12],
  ['java module', '\tat java.base/java.lang.Thread.run(Thread.java:840)', 'java/lang/Thread.java', 840],
  ['kotlin', '\tat com.acme.LoginKt.main(Login.kt:5)', 'com/acme/Login.kt', 5],
  ['go', '\t/app/auth/login.go:33 +0x1d', '/app/auth/login.go', 33],
  ['rust', '             at ./src/login.rs:9:14', './src/login.rs', 9],
  ['ruby', "app/login.rb:7:in `check'", 'app/login.rb', 7],
  ['c#', '   at Acme.Login.Check(String s) in /src/Login.cs:line 88', '/src/Login.cs', 88],
  ['php', '#0 /var/www/Login.php(17): check()', '/var/www/Login.php', 17],
  ['firefox', 'check@http://localhost/app.js:4:2', 'http://localhost/app.js', 4],
  ['compiler', 'src/login.c:12:3: error: no', 'src/login.c', 12],
];

test.each(cases)('%s', (_, line, file, number) => {
  expect(stackFrames(line)).toMatchObject([{ file, line: number }]);
});

test('words are no frames', () => {
  expect(stackFrames('Error: connect ECONNREFUSED 127.0.0.1:5432\n\nat 12:30 it broke\nratio 3:4')).toEqual(
    [],
  );
});

test('a frame means the one file it fits, never a guess', () => {
  const tracked = ['src/session.js', 'lib/session.js', 'src/main/java/com/acme/Login.java', 'only/here.py'];
  expect(fileOfFrame('/srv/app/src/session.js', tracked)).toBe('src/session.js');
  expect(fileOfFrame('session.js', tracked)).toBeUndefined();
  expect(fileOfFrame('here.py', tracked)).toBe('only/here.py');
  expect(fileOfFrame('com/acme/Login.java', tracked)).toBe('src/main/java/com/acme/Login.java');
  expect(fileOfFrame('/usr/lib/other.js', tracked)).toBeUndefined();
});

test('SARIF results are frames too', () => {
  const log = {
    runs: [
      {
        results: [
          {
            ruleId: 'R1',
            message: { text: 'bad' },
            locations: [
              { physicalLocation: { artifactLocation: { uri: 'src/a%20b.ts' }, region: { startLine: 3 } } },
            ],
          },
          { message: {} },
        ],
      },
    ],
  };
  expect(sarifFrames(JSON.stringify(log))).toEqual([{ file: 'src/a b.ts', line: 3, text: 'R1: bad' }]);
  expect(sarifFrames('{"a":1}')).toBeUndefined();
  expect(sarifFrames('Error')).toBeUndefined();
});
