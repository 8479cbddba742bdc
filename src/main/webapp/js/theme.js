import { el } from './dom.js';

/** The colours that every theme sets; all others are mixed from them. */
const BASIC = ['text', 'card', 'border', 'success', 'failure', 'median'];
const PREFERENCES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print'];

/** Returns the font, and the colours of the style sheet by name, in a form that a canvas takes. */
export function themeOf(root) {
  const colour = (name) => {
    // A custom property answers with its source text; a colour that is in use answers with its value.
    const probe = el('span', { hidden: true });
    probe.style.color = `var(--dora-${name})`;
    root.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  return { font: getComputedStyle(root).fontFamily, colour };
}

/** Calls back whenever the colours have changed: with the system's preference, the theme of Jenkins, printing. */
export function onThemeChange(root, redraw) {
  const colours = () => BASIC.map(themeOf(root).colour).join();
  let known = colours();
  const check = () => {
    const before = known;
    known = colours();
    if (known !== before) {
      redraw();
    }
  };
  PREFERENCES.forEach((query) => matchMedia(query).addEventListener('change', check));
  const observer = new MutationObserver(check);
  for (const node of [document.documentElement, document.body]) {
    observer.observe(node, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  }
}
