import { Hono } from 'hono';
import { notes } from './notes.js';

export const app = new Hono();

app.get('/notes', async (c) => c.json(await notes.list()));

app.put('/notes/:id', async (c) => {
  const note = await notes.get(c.req.param('id'));
  const who = c.get('who');
  if (note.sealed && !who.trusted) {
    return c.json({ message: 'sealed' }, 403);
  }
  return c.json(await notes.save(note.id, await c.req.json()));
});

app.get('/healthz', (c) => c.text('ok'));
