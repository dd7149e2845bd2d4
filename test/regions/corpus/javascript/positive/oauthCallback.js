import { AuthorizationCode } from 'simple-oauth2';

const client = new AuthorizationCode({ client: { id: 'a', secret: process.env.S }, auth: { tokenHost: 'https://id.example' } });

export async function callback(req, res) {
  const answer = await client.getToken({ code: req.query.code, redirect_uri: 'https://app.example/cb' });
  req.session.user = answer.token;
  res.redirect('/');
}
