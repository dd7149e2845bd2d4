import { createServer } from 'node:http';
import { formatDuration } from './format.ts';
import { hashPassword } from './password.ts';
import { authenticate, login } from './session.ts';

const users = new Map([['dana', { name: 'dana', passwordHash: hashPassword('correct horse') }]]);
const started = Date.now();

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/login') {
    const name = url.searchParams.get('user') ?? '';
    const token = login(users.get(name), url.searchParams.get('password') ?? '');
    response.statusCode = token ? 200 : 401;
    response.end(token ?? 'wrong user or password');
    return;
  }
  const session = authenticate(request.headers.authorization);
  response.statusCode = session ? 200 : 401;
  response.end(
    session ? `${session.user}, up for ${formatDuration((Date.now() - started) / 1000)}` : 'log in first',
  );
}).listen(8080, '127.0.0.1');
