export const initials = (user) => user.name.split(' ').map((part) => part[0]).join('');
export const isOnline = (user, now) => now - user.seen < 60_000;
