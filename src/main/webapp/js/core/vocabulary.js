/** The constants of the REST API that the page uses by name. A test compares them with docs/openapi.yaml. */

export const TIERS = ['PRODUCTION', 'STAGING', 'TESTING', 'DEVELOPMENT', 'OTHER'];
export const ALL_TIERS = 'ALL';
export const RESULTS = ['SUCCESS', 'FAILURE', 'ABORTED', 'EXPIRED'];
export const KINDS = ['CHANGE', 'REDEPLOY', 'ROLLBACK', 'HOTFIX'];
/** Kinds of deployments that repair. */
export const REWORK = ['ROLLBACK', 'HOTFIX'];
export const INCIDENT_STATES = ['open', 'resolved'];
export const GRANULARITIES = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];

/** Periods with their labels. */
export const PERIODS = {
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  quarter: 'This quarter',
  year: 'This year',
  '12months': 'Last 12 months',
};

/** For each unit of a metric the field of its value, and the method of Format that writes it. */
export const UNITS = {
  PER_DAY: { field: 'perDay', method: 'rate' },
  SECONDS: { field: 'medianSeconds', method: 'duration' },
  PERCENT: { field: 'percent', method: 'percent' },
};

/** Codes of data quality with the views that list the records. */
export const QUALITY = {
  NO_CHANGES: 'deployments',
  CHANGES_CUT: 'deployments',
  NEGATIVE_LEAD_TIME: 'deployments',
  INCIDENT_WITHOUT_DEPLOYMENT: 'incidents',
  INCIDENT_ON_ROLLBACK: 'incidents',
  INCIDENT_OPEN_LONG: 'incidents',
};

/** Sources of a deployment's changes, in words. */
export const CHANGE_SOURCES = {
  STATED: 'Stated by the recorder',
  VERSION: 'From the recorded versions since the baseline',
  GIT_RANGE: 'From the commits in git since the baseline',
  CHANGELOG: 'From the change sets of the builds since the baseline',
  NONE: 'No known changes',
};

export const REACHES = { AT_LEAST: 'at least', BELOW: 'below', AT_MOST: 'at most' };
/** The pattern of a target for all. */
export const EVERY_APPLICATION = '**';
