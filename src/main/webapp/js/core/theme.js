import { tag } from './dom.js';

/** The colours that all others are mixed from. */
const BASIC = ['text', 'card', 'border', 'success', 'failure', 'median'];
const PREFERENCES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print'];

/** Returns the font, and the colours of the style sheet by name, as a canvas takes them. */
export function themeOf(root) {
  const colour = (name) => {
    // A custom property has its source text, a colour in use its value.
    const probe = tag('span', { hidden: true });
    probe.style.color = `var(--dora-${name})`;
    root.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  return { font: getComputedStyle(root).fontFamily, colour };
}

/** Calls back when the colours change: with the system's preference, the theme of Jenkins, printing. */
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
