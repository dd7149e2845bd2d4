import { line } from './line.js';

export const signInLimiter = new KeeperRateLimiter({ tries: 5 });

line.on('shelve', async (book) => {
  checkLogin(line);
  await line.shelve(book);
});

export function disable2FA(keeper) {
  return line.ask('off', keeper);
}

export const isUserLocked = (until) => until > Date.now();

export function authorizeShelving(keeper, shelf) {
  return shelf.keepers.includes(keeper);
}
