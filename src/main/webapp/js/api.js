/** Asks the REST API and says in words why there is no answer. */

const RETRY_SECONDS = 5;
const LONGEST_RETRY_SECONDS = 60;
const RELOAD = 'Perhaps the session has ended: reload the page.';
const KINDS = { 400: 'invalid', 401: 'denied', 403: 'denied', 503: 'loading' };
const WORDS = {
  400: 'The server does not understand the filters in the address.',
  401: `You may not see or do this. ${RELOAD}`,
  403: `You may not see or do this. ${RELOAD}`,
  404: 'There is nothing at this address. Was it renamed or deleted?',
  503: 'The recorded deployments are still being read.',
};

/** Why there is no answer: kind is invalid, loading, denied or failed; field and retrySeconds are there if known. */
export class ApiError extends Error {
  constructor(kind, message, more) {
    super(message);
    Object.assign(this, { kind, ...more });
  }
}

/** The REST API below an address that ends with a slash. */
export class Api {
  constructor(base, fetcher = (...request) => fetch(...request)) {
    this.base = base;
    this.fetcher = fetcher;
  }

  /** Returns what a resource, such as "deployments/", answers; throws an ApiError, when aborted the signal's reason. */
  async get(resource, query, signal) {
    const headers = { Accept: 'application/json' };
    const body = await this.#answer(`${this.base}${resource}api/json?${query}`, { headers, signal });
    if (!body) {
      throw new ApiError('failed', `The server answered with something else. ${RELOAD}`);
    }
    return body;
  }

  /** Records something in the format of the store; throws an ApiError if it was refused. */
  async post(resource, body) {
    const { crumbHeader, crumbValue } = globalThis.document?.head.dataset ?? {};
    const headers = { 'Content-Type': 'application/json', ...(crumbHeader && { [crumbHeader]: crumbValue }) };
    await this.#answer(this.base + resource, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #answer(address, request) {
    const response = await this.fetcher(address, request).catch(() => {
      request.signal?.throwIfAborted();
      throw new ApiError('failed', 'The server could not be reached. Check the connection and try again.');
    });
    const body = await response.json().catch(() => request.signal?.throwIfAborted());
    if (!response.ok) {
      throw refusal(response, body?.error);
    }
    return body;
  }
}

function refusal({ status, headers }, { field, message } = {}) {
  const words = message ?? WORDS[status] ?? `The server failed to answer (status ${status}).`;
  const more = { field, ...(status === 503 && { retrySeconds: retryAfter(headers) }) };
  return new ApiError(
    KINDS[status] ?? 'failed',
    !field || words.startsWith(field) ? words : `${field}: ${words}`,
    more,
  );
}

function retryAfter(headers) {
  const seconds = Number(headers.get('Retry-After'));
  return seconds >= 1 ? Math.min(seconds, LONGEST_RETRY_SECONDS) : RETRY_SECONDS;
}
