const INTERACTIVE = new Set(['button', 'link', 'checkbox', 'menuitem']);

/** A tree of what a screen reader sees. */
export function treeOf(element) {
  const role = element.getAttribute('role') ?? implicitRole(element);
  return {
    role,
    name: element.getAttribute('aria-label') ?? element.textContent.trim(),
    focusable: INTERACTIVE.has(role),
    children: [...element.children].map(treeOf).filter(({ role }) => role !== 'presentation'),
  };
}

function implicitRole(element) {
  if (element.tagName === 'A') return 'link';
  return element.tagName === 'NAV' ? 'navigation' : 'generic';
}

export const landmarks = (node) => node.role === 'navigation' || node.role === 'main';
