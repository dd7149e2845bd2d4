export function roleOf(element: HTMLElement): string {
  return element.getAttribute('role') ?? (element.tagName === 'BUTTON' ? 'button' : 'generic');
}

export function setRole(element: HTMLElement, role: string): void {
  element.setAttribute('role', role);
}
