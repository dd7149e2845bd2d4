import mongoose from 'mongoose';

const readerSchema = new mongoose.Schema({
  card: { type: String, unique: true },
  password: { type: String, select: false },
});

const keeperSchema = new mongoose.Schema({
  name: String,
  role: { type: String, enum: ['reader', 'moderator'], default: 'reader' },
});

export const listLoans = (db, id, reader) =>
  db.run('UPDATE loans SET back = 1 WHERE id = ? AND user_id = ?', [id, reader.card]);

const loginSql = 'SELECT card FROM readers_user WHERE mail = ? AND password = ?';

export const findReader = (db, mail, word) => db.first(loginSql, [mail, word]);
