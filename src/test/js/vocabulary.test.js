import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { DEFAULTS } from '../../main/webapp/js/core/state.js';
import * as vocabulary from '../../main/webapp/js/core/vocabulary.js';
import { DETAILS } from '../../main/webapp/js/views/cards.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const { parameters, schemas } = parse(read('../../../docs/openapi.yaml')).components;
const styles = read('../../main/webapp/css/dora.css');

const sorted = (names) => [...names].filter((name) => name !== null).sort();
const styled = (attribute) => new Set([...styles.matchAll(`\\[${attribute}='(\\w+)'\\]`)].map(([, value]) => value));

for (const [name, documented] of Object.entries({
  TIERS: schemas.Tier.enum,
  RESULTS: schemas.Result.enum,
  KINDS: schemas.Kind.enum,
  INCIDENT_STATES: parameters.state.schema.enum,
  GRANULARITIES: parameters.granularity.schema.enum,
  PERIODS: parameters.period.schema.enum,
  UNITS: schemas.Report.properties.choices.properties.metrics.items.properties.unit.enum,
  QUALITY: [...parameters.deploymentQuality.schema.enum, ...parameters.incidentQuality.schema.enum],
  CHANGE_SOURCES: schemas.DeploymentStory.properties.changesFrom.enum,
})) {
  test(`${name} are those of the REST API`, () => {
    const known = vocabulary[name];
    assert.deepEqual(sorted(Array.isArray(known) ? known : Object.keys(known)), sorted(documented));
  });
}

test('everyTierIsNamedBesideThoseOfTheTierParameter', () => {
  assert.deepEqual(sorted([...vocabulary.TIERS, vocabulary.ALL_TIERS]), sorted(parameters.tier.schema.items.enum));
});

test('whatRepairsIsAKind', () => {
  assert.deepEqual(sorted(vocabulary.REWORK), ['HOTFIX', 'ROLLBACK']);
  assert.ok(vocabulary.REWORK.every((kind) => vocabulary.KINDS.includes(kind)));
});

test('dataQualityLeadsToTheViewThatTakesItsCode', () => {
  const of = (view) => sorted(Object.keys(vocabulary.QUALITY).filter((code) => vocabulary.QUALITY[code] === view));
  assert.deepEqual(of('deployments'), sorted(parameters.deploymentQuality.schema.enum));
  assert.deepEqual(of('incidents'), sorted(parameters.incidentQuality.schema.enum));
});

test('thePageBeginsWithTheDefaultsOfTheServer', () => {
  assert.equal(DEFAULTS.period, parameters.period.schema.default);
  assert.equal(DEFAULTS.granularity, parameters.granularity.schema.default);
});

test('cardsDescribeMetricsOfTheReportWithTheirUnits', () => {
  const fields = Object.values(vocabulary.UNITS).map(({ field }) => field);
  for (const metric of Object.keys(DETAILS)) {
    const { $ref } = schemas.Report.properties[metric];
    const { properties } = $ref ? schemas[$ref.split('/').pop()] : schemas.Report.properties[metric];
    assert.equal(fields.filter((field) => field in properties).length, 1, metric);
  }
});

test('stylesKnowTheResultsAndTheBandsThatThereAre', () => {
  assert.deepEqual(sorted(styled('data-band')), sorted(schemas.Band.enum));
  assert.ok(
    schemas.Result.enum.filter((result) => result !== 'ABORTED').every((result) => styled('data-result').has(result)),
  );
});
