export const ROLES = { ADMIN: 'admin', PILOT: 'pilot' } as const;

export const command = {
  name: 'expel',
  permissions: ['BanMembers'],
  run: (message: Message) => message.member.ban(),
};

export function removeBerth(berth: Berth, userId: string): void {
  if (berth.owner !== userId) throw new Error('no');
  berths.delete(berth.id);
}

export function openProfile(session: Session, params: Params): string {
  if (session.user.id !== params.id) {
    return '/';
  }
  return `/profile/${params.id}`;
}

export function label(berth: Berth): string {
  return `${berth.name} (${berth.length} m)`;
}
