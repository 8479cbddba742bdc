/** The notice of a view without rows: how to begin, or which filters to change. */
import { el } from '../core/dom.js';
import { ALL_TIERS } from '../core/vocabulary.js';
import { notice, toState } from './notices.js';

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
