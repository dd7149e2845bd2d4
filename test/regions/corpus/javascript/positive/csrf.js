import { words } from './words.js';

export function makeMark(reader) {
  reader.mark = words.random(12);
  return reader.mark;
}

export function checkMark(req, res, next) {
  if (req.body.mark === req.session.mark) return next();
  res.statusCode = 403;
  return next(new Error('That form is not ours'));
}
