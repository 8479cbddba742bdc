/** Notices in place of a view: why it is not shown, and what can be done. */
import { button, el, tag } from '../core/dom.js';
import { DEFAULTS } from '../core/state.js';

const TITLES = {
  loading: 'Loading',
  invalid: 'These filters are invalid',
  denied: 'You do not have permission to see this',
  failed: 'This could not be loaded',
};

export function notice({ kind = '', title, text, code = null, role = null }, ...actions) {
  return tag(
    'section.notice',
    { role },
    kind === 'loading' && tag('progress', { 'aria-label': title }),
    el('h2', title),
    el('p', text),
    code && tag('pre', { tabindex: 0 }, el('code', code)),
    el('p.actions', actions),
  );
}

/**
 * @param {any} error
 * @param {Page} page
 */
export function errorNotice({ kind = 'failed', message, retrySeconds }, page) {
  const text = message + (retrySeconds ? ' The page retries automatically.' : '');
  const role = kind === 'loading' ? 'status' : 'alert';
  const again = kind === 'invalid' ? toState(page, 'Clear the filters') : button('Try again', () => page.load());
  const back = page.state.deployment && toState(page, 'All deployments', { deployment: '' });
  return notice({ kind, title: TITLES[kind], text, role }, again, back);
}

/**
 * Returns a button that shows the page in another state.
 *
 * @param {Changes} changes
 */
export function toState(page, label, changes = DEFAULTS) {
  return button(label, () => page.go(changes));
}
