/** Answers of the REST API beside the report. */

const LINK = {
  ...{ id: 'shop/7', key: 'shop~2F7', application: 'shop', version: '1.6', environment: 'production' },
  ...{ finishedAt: '2026-01-19T10:00:00Z', result: 'SUCCESS', kind: 'CHANGE' },
  build: { job: 'shop/deploy', number: 7, url: 'job/shop/job/deploy/7/' },
};
const FACTS = {
  ...LINK,
  ...{ id: 'shop/8', key: 'shop~2F8', version: '1.7', tier: 'PRODUCTION', startedAt: '2026-01-20T09:55:00Z' },
  ...{ finishedAt: '2026-01-20T10:00:00Z', durationSeconds: 300, baseline: false, failed: true },
  ...{ failureCauses: ['INCIDENT'], recoverySeconds: 600, leadTimeMedianSeconds: 5400 },
};

export const deployments = { total: 120, offset: 50, limit: 50, deployments: [{ ...FACTS, changes: 2 }] };

export const story = {
  ...FACTS,
  ...{
    revision: 'abcdef',
    source: 'step',
    recordedAt: '2026-01-20T10:00:01Z',
    changesFrom: 'VERSION',
    changesCut: true,
  },
  ...{ previous: LINK, next: LINK, repairs: [LINK], releaseParts: [LINK] },
  failures: [
    {
      cause: 'INCIDENT',
      message: 'It is down',
      incident: { id: 'i', url: 'https://status.example/7' },
      deployment: null,
    },
    { cause: 'UNDONE_BY_ROLLBACK', message: 'Undone by', incident: null, deployment: LINK },
  ],
  waypoints: [
    { place: 'BUILD', at: '2026-01-20T08:30:00Z' },
    { place: 'staging', at: '2026-01-20T09:00:00Z' },
  ],
  changes: [
    { id: 'c0ffee', committedAt: '2026-01-20T08:00:00Z', leadTimeSeconds: 7200, counted: true, merge: false },
    { id: 'decade', committedAt: '2026-01-20T08:10:00Z', leadTimeSeconds: 6600, counted: false, merge: true },
  ],
};

const INCIDENT = {
  ...{ id: 'INC 7', key: 'INC~207', title: 'It is down', url: 'https://status.example/7', application: 'shop' },
  ...{ environment: 'production', openedAt: '2026-01-20T11:00:00Z', resolvedAt: null, durationSeconds: null },
  deployments: [LINK],
};

export const incidents = { total: 120, offset: 50, limit: 50, incidents: [INCIDENT] };

const CELL = {
  ...{
    environment: 'production',
    version: '1.7',
    since: '2026-01-20T10:00:00Z',
    deployment: FACTS,
    lastFailure: FACTS,
  },
  behind: { environment: 'staging', version: '1.8', versions: 1, deployments: 1, days: 3 },
};

export const environments = {
  environments: [{ name: 'staging' }, { name: 'production' }],
  applications: [{ application: 'shop', environments: [CELL] }],
};
