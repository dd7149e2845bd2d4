import { desk } from './desk.js';

export async function amend(req, note) {
  if (!desk.rights.can(req, 'edit', note)) return note;
  return desk.keep(note);
}

export async function strike(user, book) {
  if (!user.can('strike', book)) return book;
  return desk.strike(book);
}

export function openings(desks, reader) {
  return { lists: desks.canListDesks(reader.user), name: reader.name };
}

export function onStocktake(socket, stock) {
  const isAdmin = socket.badge === 'keeper';
  if (!isAdmin) return;
  stock.begin();
}

export async function recall(loan, userId) {
  if (loan.userId !== userId) throw new Error('No such loan');
  await loan.recall();
}

export function keeperOf(context) {
  if (context.auth.token.admin !== true) return null;
  return desk.keeper;
}

export function shut(desks) {
  throw desks.error('forbidden');
}

export function install(app) {
  app.directive('permission', desk.directive);
}
