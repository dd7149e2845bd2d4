import { redirect } from '@remix-run/node';
import { commitSession, getSession } from '~/sessions';

export async function action({ request }: ActionArgs) {
  const session = await getSession(request.headers.get('Cookie'));
  session.set('visitor', '1');
  return redirect('/', { headers: { 'Set-Cookie': await commitSession(session) } });
}

export function meta() {
  return [{ title: 'Harbour' }];
}
