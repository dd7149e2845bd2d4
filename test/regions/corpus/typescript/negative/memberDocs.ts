export interface Member {
  readonly name: string;
  readonly kind: 'method' | 'property';
}

export function canDocument(member: Member): boolean {
  return !member.name.startsWith('_');
}

export function isVisible(member: Member, settings: { readonly hidden: readonly string[] }): boolean {
  return !settings.hidden.includes(member.name);
}

export function heading(member: Member): string {
  return member.kind === 'method' ? `${member.name}()` : member.name;
}
