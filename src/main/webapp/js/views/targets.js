/** The parts of the cards that show targets and scores. */
import { el, nameOf, separated, tag } from '../core/dom.js';
import { own } from '../core/format.js';
import { EVERY_APPLICATION, REACHES } from '../core/vocabulary.js';

/** The metrics of each group that has a score. */
const SCORED = {
  throughput: ['deploymentFrequency', 'leadTimeForChanges', 'failedDeploymentRecoveryTime'],
  instability: ['changeFailureRate', 'reworkRate'],
};

const UNSCORED = 'not scored';

/** Describes the targets of a metric in words. */
export function describeTargets({ targets }, metric, textOf, format) {
  const ofMetric = targets.filter((target) => target.metric === metric);
  return ofMetric.map(({ applications, reach, goal, met, value, marginPercent, reason }) => {
    const outcome = met === null ? 'unknown' : met ? 'met' : 'missed';
    const margin = met === null || marginPercent === null ? '' : ` by ${format.percent(Math.abs(marginPercent), 0)}`;
    const isForAll = applications === EVERY_APPLICATION;
    return {
      outcome,
      text: `Target ${own(REACHES, reach)} ${textOf(goal)}: ${outcome}${margin}`,
      named: isForAll ? null : applications,
      value: (isForAll && ofMetric.length === 1) || value === null ? null : ` (${textOf(value)})`,
      reason: reason?.message,
    };
  });
}

/** Shows the targets of a card; missed ones link to the records, and unknown ones say why unless the card does. */
export function targetsOf(described, { records, reason: known }, page) {
  return described.map(({ outcome, text, named, value, reason }) =>
    tag(
      'p.card-target',
      { 'data-outcome': outcome },
      el(
        'span',
        outcome === 'missed' && records ? page.link(records, text) : text,
        named && [' for ', nameOf(named)],
        value,
        reason && reason !== known && el('span.card-detail', ' ', reason),
      ),
    ),
  );
}

/** Links to the cards whose targets one application misses, or any. */
export function missedTargets(page, application) {
  const { targets, choices } = page.report;
  const isMissed = ({ met, missedBy }) => (application ? missedBy.includes(application) : met === false);
  const missed = choices.metrics.filter(({ field }) =>
    targets.some((target) => target.metric === field && isMissed(target)),
  );
  const filter = application && { application: [application] };
  const links = missed.map(({ title }) => page.link({ view: 'overview', ...filter }, title));
  return links.length > 0 && el('span.behind', 'Target missed: ', separated(links, ', '));
}

/** Describes the score of a metric, with the mean of the industry; null where it has none. */
export function scoreOf({ position }, metric, format) {
  const score = position?.metrics.find((each) => each.metric === metric);
  return textOfScore(position, score, format);
}

function textOfScore(position, score, format) {
  return score
    ? `${format.number(score.score, 1)} of 10; ${position.industryTitle}: ${format.number(score.mean, 1)}`
    : null;
}

/** Puts the cards of a report into the groups of its scores; null without scores. */
export function grouped(cards, { choices, position }, format) {
  if (!position) {
    return null;
  }
  const text = (name) => textOfScore(position, own(position, name), format);
  const fields = choices.metrics.map(({ field }) => field);
  const scored = Object.values(SCORED).flat();
  const groups = { ...SCORED, [UNSCORED]: fields.filter((field) => !scored.includes(field)) };
  return [
    el('p.basis', `Overall score: ${text('overall') ?? 'unknown'}. Means: DORA Quick Check, 2025.`),
    Object.entries(groups).map(([name, metrics]) => [
      el('h2.group', name, ' ', el('span.basis', text(name))),
      el(
        'div.cards',
        metrics.map((metric) => cards[fields.indexOf(metric)]),
      ),
    ]),
  ];
}
