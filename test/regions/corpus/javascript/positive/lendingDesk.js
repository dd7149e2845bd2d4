import { desk } from './desk.js';

export function handOver(res, refreshToken) {
  res.cookie(desk.name, refreshToken, desk.options);
}

export const crumb = { path: '/', httpOnly: true };

router.post('/password/request', asyncHandler(async (req, res) => {
  await desk.remind(req.body.mail);
  res.end();
}));

router.get('/books', asyncHandler(async (req, res) => {
  res.json(await desk.books());
}));

export function renew(req) {
  if (req.body.refresh_token) return desk.renew(req);
  return undefined;
}

export function parseBasic(text) {
  const at = text.indexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
}

export function enter(request) {
  return Answer.redirect(new URL('/login?late=1', request.url));
}

export function shutOut(line, known) {
  if (!known) line.close(4401, 'who is it');
}

export function turnAway(line) {
  line.write('HTTP/1.1 403 Forbidden\r\n\r\n');
}

export const menu = [
  { title: 'Books', href: '/books' },
  { title: 'Readers', href: '/readers', permission: 'readers.list' },
];

export function inviteOf(reader) {
  const inviteToken = nanoid(32);
  return { ...reader, inviteToken };
}

export async function ledger(rows) {
  await requireKeeperPermission(rows.name);
  return rows.all();
}
