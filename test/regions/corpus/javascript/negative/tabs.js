export function tabs(root) {
  const buttons = root.querySelectorAll('[role=tab]');
  buttons.forEach((button) => {
    button.addEventListener('click', () => {
      buttons.forEach((other) => other.setAttribute('aria-selected', other === button));
    });
  });
}
