import type { Page, User } from './types';

export function canPublish(user: User, page: Page): boolean {
  return page.reviewers.includes(user.id) && !page.frozen;
}

export const isVisibleTo = (page: Page, viewer: User | undefined): boolean =>
  page.published || page.authorId === viewer?.id;

export const titleOf = (page: Page): string => page.title.trim() || 'Untitled';
