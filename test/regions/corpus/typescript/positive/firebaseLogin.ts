import { getAuth, signInWithEmailAndPassword } from 'firebase/auth';

export async function enter(mail: string, word: string) {
  const { user } = await signInWithEmailAndPassword(getAuth(), mail, word);
  return user.uid;
}
