import type { Request, Response } from 'express';
import { notes } from './store';

export async function editNote(req: Request, res: Response) {
  const note = await notes.find(req.params.id);
  if (note.ownerId !== req.user.id) {
    return res.status(403).json({ error: 'not yours' });
  }
  await notes.update(note.id, req.body);
  res.sendStatus(204);
}

export async function listNotes(_req: Request, res: Response) {
  res.json(await notes.all());
}
