import { createHash } from 'node:crypto';

export function cacheKey(query: Query): string {
  return createHash('md5').update(JSON.stringify(query)).digest('hex');
}

export const etagOf = (body: Buffer) => `"${createHash('sha1').update(body).digest('base64')}"`;

export const gravatarUrl = (mail: string) => `/covers/${createHash('md5').update(mail).digest('hex')}`;

export const roles = memoOf((play: Play) => play.parts);

export const bookList = asyncHandler(async (req: Req, res: Res) => {
  res.json(await req.books.list());
});

export const tabs = createSlice({ name: 'authors', reducers: { open: (state: State) => state } });
