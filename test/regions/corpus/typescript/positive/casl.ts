import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { Member } from './member';

export function abilityOf(member: Member) {
  const { can, cannot, build } = new AbilityBuilder(createMongoAbility);
  can('read', 'Article');
  if (member.editor) can('update', 'Article', { authorId: member.id });
  cannot('delete', 'Article');
  return build();
}
