import { Reader } from './models.js';
import { cache } from './cache.js';

export async function enrol(form) {
  const reader = await Reader.create({ name: form.name, card: form.card, password: form.word });
  return reader.card;
}

export async function keepCode(phone, digits) {
  await cache.set(`otp:${phone}`, digits, 'EX', 300);
}

export function codeFits(reader, given) {
  if (reader.otp !== given) return 'try again';
  return 'welcome';
}

export function shelfMark(reader) {
  return { mark: generateToken(reader.email), shelf: reader.shelf };
}

export async function forgetDevices(db, reader) {
  await db.refreshToken.deleteMany({ where: { reader: reader.card } });
}

export function stale(decoded, now) {
  if (decoded.exp < now) return true;
  return false;
}

export function bindCatalogue(directory, name, word, done) {
  directory.bind(`uid=${name},ou=readers,dc=library`, word, done);
}
