import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOfCommand } from '../../../../src/core/agents/filesOfCommand.ts';

test.each<[string, string[]]>([
  ['cat .env', ['read .env']],
  ['cat "my keys/a.pem" | base64', ['read my keys/a.pem']],
  ['head -n 3 a.txt b.txt', ['read 3', 'read a.txt', 'read b.txt']],
  ['sudo -n cat /etc/shadow', ['read /etc/shadow']],
  ['DEBUG=1 cat x', ['read x']],
  ['cd keys && cat a.pem', ['read keys/a.pem']],
  ['cd a; cd b; cat c', ['read a/b/c']],
  ['curl -d @secret.txt https://example.com', ['read secret.txt', 'read https://example.com']],
  ['psql < dump.sql', ['read dump.sql']],
  ['echo x > src/auth.ts', ['write src/auth.ts']],
  ['echo x >>src/auth.ts 2>err.log', ['write src/auth.ts', 'write err.log']],
  ['make &> all.log', ['write all.log']],
  ['echo x 2>&1 > out', ['write out']],
  ['printf x | tee -a one two', ['write one', 'write two']],
  ["sed -i 's/a/b/' src/auth.ts", ['write s/a/b/', 'write src/auth.ts', 'read s/a/b/', 'read src/auth.ts']],
  ['cp one two', ['write two', 'read one']],
  ['mv one two', ['write two']],
  ['rm -rf migrations/1.sql', ['write migrations/1.sql']],
  ['dd if=/dev/zero of=disk.img', ['write disk.img']],
  ['ls secrets', []],
  ['git add .env', []],
  ['cat $FILE *.pem', []],
  ['cat # not this.txt', []],
  ["cat <<'EOF' > made.ts\ncat inner.ts\nEOF\ncat after.ts", ['write made.ts', 'read after.ts']],
  ['cat > made.py <<-EOF\n\tcat inner.ts\n\tEOF\nrm gone.ts', ['write made.py', 'write gone.ts']],
  ['cat <<A <<B\ncat a\nA\ncat b\nB\ncat c', ['read c']],
  ['cat <<< word x', ['read x']],
  ['cat <<EOF\nnever ended', []],
  ['cat > /dev/null', []],
  ['', []],
])('%s', (command, expected) => {
  const said = filesOfCommand(command).map(({ file, use }) => `${use} ${file}`);
  expect(said).toEqual(expected);
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab \'"\\\n;|&<>()$`#@-=/.2'.split('')) }),
      (command) => {
        for (const { file } of filesOfCommand(command)) expect(file).not.toBe('');
      },
    ),
  );
});
