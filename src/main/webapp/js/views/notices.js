/** Notices: empty, loading and failed views. */
import { button, el, tag } from '../core/dom.js';
import { DEFAULTS } from '../core/state.js';
import { ALL_TIERS } from '../core/vocabulary.js';

const NO_DEPLOYMENTS = 'No deployments yet';
const RECORD_IN_JENKINS = {
  title: NO_DEPLOYMENTS,
  text: 'Wrap the deployment in your Jenkinsfile as shown here, and run the job.',
  code:
    "withDoraDeployment(application: 'shop', version: env.BUILD_NUMBER, environment: 'production') {\n" +
    "    sh './deploy.sh production'\n" +
    '}',
};
const RECORD_BY_COMMAND = {
  title: NO_DEPLOYMENTS,
  text: 'Import the builds of a Jenkins home, or record deployments:',
  code: './dora import --home /var/lib/jenkins --store S\n./dora record --store S events.jsonl',
};
const NOTHING_FOUND = {
  title: 'Nothing matches these filters',
  text: 'There are deployments, but none of them match.',
};
const TITLES = {
  loading: 'Loading',
  invalid: 'These filters are invalid',
  denied: 'You do not have permission to see this',
  failed: 'This could not be loaded',
};

function notice({ kind = '', title, text, code = null, role = null }, ...actions) {
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
 * Returns the notice for a view without rows.
 *
 * @param {Page} page
 */
export function emptyNotice(page) {
  if (page.choices.applications.length === 0) {
    /** @type {any} */
    const steps = document.getElementById('dora-first-steps');
    return [
      steps?.content && el('section.notice', steps.content.cloneNode(true)),
      notice(page.rootUrl === undefined ? RECORD_BY_COMMAND : RECORD_IN_JENKINS),
    ];
  }
  return notice(
    NOTHING_FOUND,
    toState(page, 'Show the last 12 months', { period: '12months', from: '', to: '' }),
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
