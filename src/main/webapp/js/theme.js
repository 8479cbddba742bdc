/** The colours of the page's theme, and the moment they change. */
import { element } from './dom.js';

const NAMES = /** @type {const} */ ([
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
]);

/** @typedef {Record<typeof NAMES[number], string> & {font: string}} Theme */

/**
 * Returns the colours that the style sheet gives now, in a form that a canvas takes.
 *
 * @param {HTMLElement} root
 * @returns {Theme}
 */
export function themeOf(root) {
  // A custom property answers with its source text; a colour that is in use answers with its value.
  const probe = element('span', { hidden: true });
  root.append(probe);
  /** @type {Record<string, string>} */
  const theme = { font: getComputedStyle(root).fontFamily };
  for (const name of NAMES) {
    probe.style.color = `var(--dora-${name})`;
    theme[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return /** @type {Theme} */ (theme);
}

/**
 * Calls {@code redraw} whenever the colours have changed: with the system's preference, the theme of Jenkins, printing.
 *
 * @param {HTMLElement} root
 * @param {() => void} redraw
 */
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
