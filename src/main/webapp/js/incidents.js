/** What went wrong, newest first. */
import { button, el, nameOf, separated } from './dom.js';
import { incidentForm } from './recordForms.js';
import { incidentOf, pagerOf, versionOf } from './records.js';
import { table } from './tables.js';

const COLUMNS = {
  Incident: incidentOf,
  Application: ({ application }) => nameOf(application),
  Environment: ({ environment }) => (environment ? nameOf(environment) : '–'),
  Opened: ({ openedAt }, { format }) => format.moment(openedAt),
  Resolved: ({ resolvedAt, ...incident }, page) =>
    resolvedAt ? page.format.moment(resolvedAt) : openOf(incident, page),
  Lasted: ({ durationSeconds }, { format }) => format.duration(durationSeconds),
  'Caused by': ({ deployments }, page) => {
    const causes = deployments.map((deployment) => versionOf(deployment, page));
    return causes.length > 0 ? separated(causes, ', ') : '–';
  },
};

/** The view of incidents. */
export const view = {
  parameters: ['state', 'quality', 'offset'],

  render(answer, page) {
    const rows = answer.incidents.map((row) => Object.values(COLUMNS).map((cell) => cell(row, page)));
    return [
      page.mayRecord && incidentForm(page),
      table('Incidents, newest first', Object.keys(COLUMNS), rows, 'records'),
      pagerOf(answer, page),
    ];
  },
};

function openOf({ key, id, title }, page) {
  const problem = el('span', { role: 'alert' });
  const resolve = button('Resolve', () =>
    page.api.post(`incidents/${key}/resolve`, {}).then(
      () => page.load(),
      (error) => problem.replaceChildren(error.message),
    ),
  );
  resolve.ariaLabel = `Resolve ${title || id}`;
  return [el('span.open', 'Open'), page.mayRecord && [resolve, problem]];
}
