/** Keys move inside one menu only. */
export function onKeyDown(event: KeyboardEvent, scope: HTMLElement): void {
  const current = document.activeElement;
  if (!current || !scope.contains(current)) return;
  const items = [...scope.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(current as HTMLElement);
  if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
}
