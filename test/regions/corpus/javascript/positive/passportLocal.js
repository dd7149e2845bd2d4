import passport from 'passport';
import { Strategy as Local } from 'passport-local';
import { findUser } from './db.js';

passport.use(
  new Local(async (name, word, done) => {
    const user = await findUser(name);
    return done(null, user?.check(word) ? user : false);
  }),
);

passport.serializeUser((user, done) => done(null, user.id));
