export const sortByDate = (posts) => [...posts].sort((a, b) => b.date - a.date);

export function mayEdit(user, post) {
  return user.role === 'admin' || post.authorId === user.id;
}

export const editable = (user) => user.role === 'editor' || user.role === 'owner';

export function excerpt(post, words) {
  return post.body.split(/\s+/).slice(0, words).join(' ');
}
