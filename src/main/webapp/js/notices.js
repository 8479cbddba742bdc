/** What the page says when there is nothing to show, and what can be done about it. */
import { button, el } from './dom.js';
import { defaults } from './state.js';

const NOTHING_RECORDED = {
  kind: 'nothing recorded',
  title: 'No deployment has been recorded yet',
  text:
    'The figures come from deployments that a Pipeline records. Add the second of these lines to the Jenkinsfile, after ' +
    'the one that deploys. From the second deployment on, lead times come with it.',
  code: [
    "sh './deploy.sh production'",
    "doraDeployment application: 'shop', version: env.BUILD_NUMBER, environment: 'production'",
  ].join('\n'),
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

/** Draws a notice. */
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

/** Draws why the server did not answer, with the way on from it. */
export function errorNotice({ kind, message, retrySeconds }, page) {
  const again = retrySeconds ? ' The page asks again by itself.' : '';
  const role = kind === 'loading' ? 'status' : 'alert';
  const clear = button('Clear the filters', () => page.go(defaults()));
  const action = kind === 'invalid' ? clear : button('Try again', () => page.load());
  return notice({ kind, title: TITLES[kind], text: message + again, role }, action);
}

/** Draws what a report without figures means, with other states worth trying; null if there are figures. */
export function emptyNotice({ attempts, timeToRestoreService: { incidents, open }, choices }, page) {
  if (attempts.total + incidents + open > 0) {
    return null;
  }
  if (choices.applications.length === 0) {
    return notice(NOTHING_RECORDED);
  }
  const way = (label, changes) => button(label, () => page.go(changes));
  return notice(
    NOTHING_FOUND,
    way('Look at the last 12 months', { period: '12months', from: '', to: '' }),
    way('Include every tier', { tier: ['ALL'] }),
    way('Clear the filters', defaults()),
  );
}
