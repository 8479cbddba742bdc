/** What the page says when there is nothing to show. */
import { button, el, tag } from '../core/dom.js';
import { DEFAULTS } from '../core/state.js';
import { ALL_TIERS } from '../core/vocabulary.js';

const NOTHING_RECORDED = {
  title: 'No deployment has been recorded yet',
  text:
    'The figures come from deployments that a Pipeline records. Add the second of these lines to the Jenkinsfile, after ' +
    'the one that deploys. For builds of the past there is Manage Jenkins › Import DORA history.',
  code:
    "sh './deploy.sh production'\n" +
    "doraDeployment application: 'shop', version: env.BUILD_NUMBER, environment: 'production'",
};
const NOTHING_FOUND = {
  title: 'Nothing matches these filters',
  text: 'There are deployments, but not in this selection.',
};
const TITLES = {
  loading: 'One moment',
  invalid: 'These filters cannot be used',
  denied: 'This is not for everybody',
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
  const text = message + (retrySeconds ? ' The page asks again by itself.' : '');
  const role = kind === 'loading' ? 'status' : 'alert';
  const again = kind === 'invalid' ? toState(page, 'Clear the filters') : button('Try again', () => page.load());
  const back = page.state.deployment && toState(page, 'All deployments', { deployment: '' });
  return notice({ kind, title: TITLES[kind], text, role }, again, back);
}

/**
 * Says what no rows mean, with states worth trying.
 *
 * @param {Page} page
 */
export function emptyNotice(page) {
  if (page.choices.applications.length === 0) {
    return notice(NOTHING_RECORDED);
  }
  return notice(
    NOTHING_FOUND,
    toState(page, 'Look at the last 12 months', { period: '12months', from: '', to: '' }),
    toState(page, 'Include every tier', { tier: [ALL_TIERS] }),
    toState(page, 'Clear the filters'),
  );
}

/**
 * Returns a button that shows the page in another state.
 *
 * @param {Changes} changes
 */
function toState(page, label, changes = DEFAULTS) {
  return button(label, () => page.go(changes));
}
