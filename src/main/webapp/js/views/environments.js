/** Which version is where: applications by environments. */
import { el, nameOf } from '../core/dom.js';
import { emptyNotice } from './empty.js';
import { buildOf, resultOf, versionOf } from './records.js';
import { table } from '../core/tables.js';
import { missedTargets } from './targets.js';

/** @type {View} */
export const view = {
  parameters: [],

  render({ environments: places, applications }, page) {
    const columns = ['Application', ...places.map(({ name }) => name)];
    const rows = applications.map(({ application, environments }) => {
      const cells = new Map(environments.map((cell) => [cell.environment, cell]));
      return [
        el('div.place', nameOf(application), missedTargets(page, application)),
        ...places.map(({ name }) => cellOf(cells.get(name), page)),
      ];
    });
    return rows.length > 0 ? table('Versions by environment', columns, rows, 'records') : emptyNotice(page);
  },
};

function cellOf(cell, page) {
  if (!cell) {
    return el('span.quiet', 'Never');
  }
  const { since, deployment, lastFailure, behind } = cell;
  return el(
    'div.place',
    versionOf(deployment, page),
    el('span.quiet', `since ${page.format.moment(since)}`),
    deployment.build && el('span.quiet', 'by ', buildOf(deployment, page)),
    behind && distanceTo(behind, page),
    lastFailure && el('span.quiet', 'tried: ', versionOf(lastFailure, page), ' ', resultOf(lastFailure)),
  );
}

function distanceTo({ environment, version, versions, deployments, days }, { format }) {
  if (deployments === 0) {
    return el('span.quiet', 'as new as ', nameOf(environment));
  }
  const amount = versions > 0 ? format.count(versions, 'version') : format.count(deployments, 'deployment');
  const since = days > 0 && ` for ${format.count(days, 'day')}`;
  return el('span.behind', `${amount} behind `, nameOf(environment), ' (', nameOf(version), ')', since);
}
