export function readerRow(row: Row) {
  return { id: row.id, name: row.name, roles: row.roles.map((one) => one.title), tags: row.tags };
}

export function playbill(play: Play) {
  const cast = { roles: play.parts, acts: play.acts };
  return cast;
}

export async function startLoan(db: Db, loan: Loan) {
  const session = await db.startSession();
  await db.loans.create([loan], { session });
  await session.endSession();
}

export function sameRow(rows: Row[], userId: string) {
  return rows.map((row) => ({ ...row, mine: row.userId === userId }));
}

export async function loadBooks(path: string) {
  const answer = await fetch(path);
  if (answer.status === 404) return [];
  if (answer.status === 500) throw new Error('The library is closed');
  return answer.json();
}

export async function recent(cache: Cache, shelf: string) {
  return cache.get(`books:${shelf}`);
}

const url = new URL(location.href);
const token = url.searchParams.get('nextToken');
