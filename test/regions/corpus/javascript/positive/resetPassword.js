import { users, mail } from './services.js';
import { token } from './random.js';

export async function forgotPassword(req, res) {
  const user = await users.byEmail(req.body.email);
  if (user) await mail.send(user.email, `/reset?code=${await token(user)}`);
  res.end();
}
