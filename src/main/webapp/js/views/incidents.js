/** What went wrong, newest first. */
import { button, el, nameOf, separated, show, tag, textOf } from '../core/dom.js';
import { incidentFields, recordForm } from './recordForms.js';
import { formatted, incidentOf, listOf, named, versionOf } from './records.js';

/** @type {Columns} */
const COLUMNS = {
  Incident: (incident) => [incidentOf(incident), incident.source && el('p.quiet', `From ${incident.source}`)],
  Application: named('application'),
  Environment: ({ environment }) => (environment ? nameOf(environment) : '–'),
  Opened: ({ openedAt, acknowledgedAt }, { format }) => [
    format.moment(openedAt),
    acknowledgedAt && el('p.quiet', `Acknowledged ${format.moment(acknowledgedAt)}`),
  ],
  Resolved: (incident, page) =>
    incident.resolvedAt ? page.format.moment(incident.resolvedAt) : openOf(incident, page),
  Lasted: formatted('durationSeconds', 'duration'),
  'Caused by': ({ deployments }, page) => {
    const causes = deployments.map((deployment) => versionOf(deployment, page));
    return causes.length > 0 ? separated(causes, ', ') : '–';
  },
};

/** @type {View} */
export const view = {
  parameters: ['state', 'quality', 'offset'],

  render(answer, page) {
    return [
      recordForm('Record an incident', 'incidents', incidentFields(page), page),
      listOf('Incidents, newest first', COLUMNS, answer.incidents, answer, page),
    ];
  },
};

function openOf({ key, id, title }, page) {
  const problem = tag('span', { role: 'alert' });
  const resolve = button('Resolve', () =>
    page.api.post(['incidents', key, 'resolve'], {}).then(
      () => page.load(),
      (error) => show(problem, error.message),
    ),
  );
  resolve.ariaLabel = `Resolve ${textOf(title || id)}`;
  return [el('span.open', 'Open'), page.mayRecord && [resolve, problem]];
}
