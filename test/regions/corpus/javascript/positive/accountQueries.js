import { db } from './db.js';

export function enter(name, hash) {
  return db.get('SELECT id FROM people WHERE name = ? AND password_hash = ?', [name, hash]);
}

export function openReports(reader) {
  return db.exec(`GRANT SELECT ON reports TO ${reader}`);
}

export function towns(country) {
  return db.all('SELECT name FROM towns WHERE country = ? ORDER BY name', [country]);
}
