/** How single deployments and incidents are shown wherever they occur. */
import { el, linkTo, nameOf, tag } from '../core/dom.js';
import { wordOf } from '../core/format.js';
import { emptyNotice } from './empty.js';
import { recordTable } from '../core/tables.js';

/** Returns a column: a field of each record as a name, or by a method of Format. */
export const named = (field) => (record) => nameOf(record[field]);
export const formatted =
  (field, method) =>
  (record, { format }) =>
    format[method](record[field]);

export function resultOf({ result }) {
  return tag('span.result', { 'data-result': result }, wordOf(result));
}

/** Returns a link to the story of a deployment. */
export function versionOf({ key, version }, page) {
  return page.link({ view: 'deployments', deployment: key }, nameOf(version));
}

/** Names the build, by a link where builds can be looked at. */
export function buildOf({ build }, { rootUrl }) {
  return build ? linkTo(addressOf(build, rootUrl), nameOf(build.job), ` #${build.number}`) : '–';
}

/** Returns where a build is: on this controller, or on the one that its address names. */
function addressOf({ url }, rootUrl) {
  if (/^https?:/i.test(url ?? '')) {
    return url;
  }
  return rootUrl !== undefined && url ? `${rootUrl}${url}` : '';
}

/** @param {Page} page */
export function mentionOf(deployment, page) {
  const { application, environment, finishedAt } = deployment;
  const when = `, ${page.format.moment(finishedAt)}`;
  return [nameOf(application), ' ', versionOf(deployment, page), ' to ', nameOf(environment), when];
}

export function incidentOf({ id, title, url }) {
  return linkTo(url, el('span.title', nameOf(title || id)));
}

/**
 * Draws a page of a list, or that it is empty.
 *
 * @param {Page} page
 */
export function listOf(caption, columns, records, answer, page) {
  return records.length > 0
    ? [recordTable(caption, columns, records, page), pagerOf(answer, records.length, page)]
    : emptyNotice(page);
}

function pagerOf({ total, offset, limit }, shown, page) {
  const last = offset + shown;
  const [first, end, all] = [offset + 1, last, total].map((number) => page.format.number(number));
  return tag(
    'nav.pager',
    { 'aria-label': 'Pages' },
    el('span', `${first}–${end} of ${all}`),
    offset > 0 && page.link({ offset: Math.max(0, offset - limit) || '' }, 'Newer'),
    last < total && page.link({ offset: last }, 'Older'),
  );
}
