create policy "Avatars are public" on storage.objects
  for select using (bucket_id = 'avatars');
create policy "Own avatar"
  on storage.objects for insert
  with check ((select auth.uid()) = owner);
