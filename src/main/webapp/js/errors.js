/** What the page says when there is no report. */
import { button, element } from './dom.js';

const TITLES = {
  loading: 'One moment',
  invalid: 'These filters cannot be used',
  denied: 'The report is not for everybody',
  failed: 'The report could not be loaded',
};

/**
 * Draws an error with the ways on from it.
 *
 * @param {import('./api.js').ReportError} error
 * @param {{retry: () => void, reset: () => void}} ways
 */
export function renderError(error, { retry, reset }) {
  const isWaiting = error.kind === 'loading';
  const text = isWaiting ? `${error.message} The page asks again in ${error.retrySeconds} s.` : error.message;
  const way = error.kind === 'invalid' ? button('Clear the filters', reset) : button('Try again', retry);
  return element(
    'section',
    { class: 'dora-notice', 'data-notice': error.kind, role: isWaiting ? 'status' : 'alert' },
    element('h2', {}, TITLES[error.kind]),
    element('p', {}, text),
    element('p', { class: 'dora-actions' }, way),
  );
}
