import { useAbility } from './ability';

export function BerthPage({ berth }: { berth: Berth }) {
  const ability = useAbility();
  return ability.can('move', berth) ? <MoveButton /> : null;
}

export function Caption({ text }: { text: string }) {
  return <p>{text}</p>;
}
