/** The colours of the page's theme, and the moment they change. */
import { el } from './dom.js';

const NAMES = [
  'text',
  'muted',
  'card',
  'border',
  'grid',
  'success',
  'failure',
  'aborted',
  'expired',
  'median',
  'p95',
  'quiet',
];
const TONES = ['tone1', 'tone2', 'tone3', 'tone4', 'tone5', 'tone6'];

/** Returns the colours that the style sheet gives now, by name and in a form that a canvas takes, and the font. */
export function themeOf(root) {
  // A custom property answers with its source text; a colour that is in use answers with its value.
  const probe = el('span', { hidden: true });
  root.append(probe);
  const theme = { font: getComputedStyle(root).fontFamily };
  for (const name of [...NAMES, ...TONES]) {
    probe.style.color = `var(--dora-${name})`;
    theme[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return theme;
}

/** Calls back whenever the colours have changed: with the system's preference, the theme of Jenkins, printing. */
export function onThemeChange(root, redraw) {
  let known = JSON.stringify(themeOf(root));
  const check = () => {
    const now = JSON.stringify(themeOf(root));
    if (now !== known) {
      known = now;
      redraw();
    }
  };
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print']) {
    matchMedia(query).addEventListener('change', check);
  }
  const observer = new MutationObserver(check);
  for (const node of [document.documentElement, document.body]) {
    observer.observe(node, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  }
}
