/** What the page says when there is nothing to show, and what can be done about it. */
import { button, el } from './dom.js';
import { DEFAULTS } from './state.js';

const NOTHING_RECORDED = {
  kind: 'nothing recorded',
  title: 'No deployment has been recorded yet',
  text:
    'The figures come from deployments that a Pipeline records. Add the second of these lines to the Jenkinsfile, after ' +
    'the one that deploys. From the second deployment on, lead times come with it.',
  code:
    "sh './deploy.sh production'\n" +
    "doraDeployment application: 'shop', version: env.BUILD_NUMBER, environment: 'production'",
};
const NOTHING_FOUND = {
  kind: 'nothing found',
  title: 'No deployments match these filters',
  text: 'Nothing was deployed in this selection. There are deployments outside it.',
};
const TITLES = {
  loading: 'One moment',
  invalid: 'These filters cannot be used',
  denied: 'This is not for everybody',
  failed: 'This could not be loaded',
};

export function notice({ kind, title, text, code, role }, ...actions) {
  return el(
    'section.notice',
    { 'data-notice': kind, role },
    kind === 'loading' && el('progress', { 'aria-label': title }),
    el('h2', title),
    el('p', text),
    code && el('pre', { tabindex: 0 }, el('code', code)),
    el('p.actions', actions),
  );
}

export function errorNotice({ kind, message, retrySeconds }, page) {
  const text = message + (retrySeconds ? ' The page asks again by itself.' : '');
  const role = kind === 'loading' ? 'status' : 'alert';
  const again = button('Try again', () => page.load());
  return notice({ kind, title: TITLES[kind], text, role }, kind === 'invalid' ? way(page, 'Clear the filters') : again);
}

/** Draws what a report without figures means, with other states worth trying; null if there are figures. */
export function emptyNotice({ attempts, timeToRestoreService: { incidents, open }, choices }, page) {
  if (attempts.total + incidents + open > 0) {
    return null;
  }
  if (choices.applications.length === 0) {
    return notice(NOTHING_RECORDED);
  }
  return notice(
    NOTHING_FOUND,
    way(page, 'Look at the last 12 months', { period: '12months', from: '', to: '' }),
    way(page, 'Include every tier', { tier: ['ALL'] }),
    way(page, 'Clear the filters'),
  );
}

function way(page, label, changes = DEFAULTS) {
  return button(label, () => page.go(changes));
}
