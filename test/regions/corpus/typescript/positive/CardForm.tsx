import { useState } from 'react';

export function CardForm({ send }: { send: (card: string, word: string) => void }) {
  const [card, setCard] = useState('');
  const [word, setWord] = useState('');
  return (
    <form onSubmit={() => send(card, word)}>
      <input name="card" value={card} onChange={(e) => setCard(e.target.value)} />
      <input type="password" value={word} onChange={(e) => setWord(e.target.value)} />
    </form>
  );
}
