/** Asks the REST API for the report and says in words why there is none. */

/**
 * @typedef {{code: string, message: string}} Reason
 *
 * @typedef {object} Bucket
 * @property {string} start first day
 * @property {string} end day after the last
 * @property {Object<string, number>} byResult attempts by result
 * @property {number | null} leadTimeMedianSeconds
 * @property {number | null} leadTimeP95Seconds
 *
 * @typedef {object} ComparedPeriod
 * @property {string} from
 * @property {string} to
 * @property {number | null} deploymentsPerDay
 * @property {number | null} leadTimeMedianSeconds
 * @property {number | null} changeFailurePercent
 * @property {number | null} restoreMedianSeconds
 * @property {Object<string, number>} improvementPercent positive where the report's period is better
 * @property {Reason | null} reason why its numbers are absent, or tell of a part of it only
 *
 * @typedef {object} Report what api/json answers, as far as this page reads it
 * @property {{applications: string[], environments: string[], tiers: string[]}} scope
 * @property {{from: string, to: string, days: number, timeZone: string, granularity: string}} period
 * @property {string} benchmark name of the table that gave the bands
 * @property {string} benchmarkYear year or years of the reports that the table comes from
 * @property {{deployments: number, perDay: number | null, band: string | null, reason: Reason | null}} deploymentFrequency
 * @property {{changes: number, medianSeconds: number | null, p95Seconds: number | null, band: string | null,
 *   reason: Reason | null}} leadTimeForChanges
 * @property {{deployments: number, failed: number, percent: number | null, band: string | null,
 *   reason: Reason | null}} changeFailureRate
 * @property {{incidents: number, open: number, medianSeconds: number | null, band: string | null,
 *   reason: Reason | null}} timeToRestoreService
 * @property {{total: number}} attempts
 * @property {Bucket[]} series
 * @property {{previous: ComparedPeriod | null}} comparison
 * @property {{code: string, count: number, message: string}[]} dataQuality
 * @property {{applications: string[], environments: string[]}} choices
 */

const DEFAULT_RETRY_SECONDS = 5;
const LONGEST_RETRY_SECONDS = 60;

/** Why there is no report, in a sentence for people. */
export class ReportError extends Error {
  /**
   * @param {'invalid' | 'loading' | 'denied' | 'failed'} kind
   * @param {string} message
   * @param {number} [retrySeconds] after how long asking again makes sense, if it does without anybody's doing
   */
  constructor(kind, message, retrySeconds) {
    super(message);
    this.kind = kind;
    this.retrySeconds = retrySeconds;
  }
}

/**
 * Fetches the report.
 *
 * @param {string} base address that ends with a slash
 * @param {URLSearchParams} query
 * @param {AbortSignal} signal
 * @param {typeof fetch} [fetcher]
 * @returns {Promise<Report>}
 * @throws {ReportError} if there is none; when aborted, the signal's reason instead
 */
export async function fetchReport(base, query, signal, fetcher = fetch) {
  let response;
  try {
    response = await fetcher(`${base}api/json?${query}`, { signal, headers: { Accept: 'application/json' } });
  } catch (cause) {
    signal.throwIfAborted();
    throw new ReportError('failed', 'The server could not be reached. Check the connection and try again.');
  }
  const body = await bodyOf(response, signal);
  if (!response.ok) {
    throw refusal(response, body);
  }
  if (!body?.period || !body.series) {
    throw new ReportError(
      'failed',
      'The server answered with something that is not a report. Perhaps the session has ended: reload the page.',
    );
  }
  return body;
}

/**
 * @param {Response} response
 * @param {AbortSignal} signal
 * @returns {Promise<any>} undefined if it is not JSON
 */
async function bodyOf(response, signal) {
  try {
    return await response.json();
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/**
 * @param {Response} response
 * @param {any} body
 */
function refusal(response, body) {
  switch (response.status) {
    case 400:
      return new ReportError('invalid', explanation(body?.error));
    case 401:
    case 403:
      return new ReportError(
        'denied',
        'You may not see these figures, or the session has ended. Log in and try again.',
      );
    case 404:
      return new ReportError(
        'failed',
        'There are no figures at this address any more. Was the project renamed or deleted?',
      );
    case 503:
      return new ReportError('loading', 'The recorded deployments are still being read.', retryAfter(response));
    default:
      return new ReportError(
        'failed',
        body?.error?.message ?? `The server failed to make the report (status ${response.status}).`,
      );
  }
}

/** @param {{field?: string, message?: string} | undefined} error */
function explanation(error) {
  if (!error?.message) {
    return 'The server does not understand the filters in the address.';
  }
  return error.field && !error.message.startsWith(error.field) ? `${error.field}: ${error.message}` : error.message;
}

/** @param {Response} response */
function retryAfter(response) {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return seconds >= 1 ? Math.min(seconds, LONGEST_RETRY_SECONDS) : DEFAULT_RETRY_SECONDS;
}
