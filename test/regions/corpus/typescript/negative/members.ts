export interface Member {
  readonly id: string;
  readonly name: string;
}

export function groupMembers(members: readonly Member[]): Map<string, Member[]> {
  return Map.groupBy(members, (member) => member.name[0] ?? '');
}
