/** Asks the REST API for the view that the address names, and shows it. */
import { Api } from './core/api.js';
import { el, show, tag } from './core/dom.js';
import { FilterForm } from './views/filters.js';
import { Format, languageOf, wordOf } from './core/format.js';
import { heading, summaryOf } from './views/heading.js';
import { errorNotice } from './views/notices.js';
import { Overview } from './views/overview.js';
import { VIEWS, format, parse, query } from './core/state.js';
import { onThemeChange } from './core/theme.js';

/** What every view needs of the report. */
const FRAME =
  'scope[applications,environments,tiers,teams,controllers],period[from,to,days,timeZone],' +
  'choices[applications,environments,teams,controllers,metrics[field,title]],targets[metric,met,missedBy]';

/**
 * The page, in an element with data-api, data-scope-name, data-record, data-job on the page of a job, and data-root-url,
 * with a slash at its end, where there are builds. A view names its own parameters and draws its resource's answer.
 *
 * @implements {Page}
 */
class Dashboard {
  constructor(root) {
    const { api = '', scopeName, record, job, rootUrl } = root.dataset;
    this.root = root;
    this.api = new Api(api);
    this.mayRecord = record === 'true';
    this.scopeName = scopeName;
    this.job = job;
    this.rootUrl = rootUrl;
    this.format = new Format(languageOf(navigator.languages));
    this.choices = { applications: [], environments: [], teams: [], controllers: [] };
    this.overview = new Overview(this);
    this.summary = el('p.summary');
    this.tabs = VIEWS.map((view) => tag('a', { 'data-here': true }, wordOf(view)));
    this.form = new FilterForm((changes) => this.go(changes));
    this.status = tag('p.unseen', { role: 'status' });
    this.content = tag('div.content', { tabindex: -1 });
    const header = el('div.header', heading(scopeName), this.summary);
    const tabs = tag('nav.tabs', { 'aria-label': 'Views' }, this.tabs);
    show(root, header, tabs, this.form.element, this.status, this.content);
    root.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => this.load());
    onThemeChange(root, () => this.overview.draw());
  }

  /** Returns a link to the page in another state. */
  link(changes, ...children) {
    return tag('a', { href: this.#addressOf(changes), 'data-here': true }, children);
  }

  go(changes) {
    this.#visit(this.#addressOf(changes));
  }

  async load() {
    clearTimeout(this.retry);
    this.loading?.abort();
    this.loading = new AbortController();
    const { signal } = this.loading;
    this.state = parse(location.search);
    this.#frame();
    this.#announce('loading', 'Loading…');
    try {
      await this.#show(signal);
      this.#announce('ready', 'Up to date.');
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error);
      }
    }
  }

  async #show(signal) {
    const { view, deployment } = this.state;
    const asked = query(this.state, 'granularity');
    /** @type {View} */
    let shown = this.overview;
    let answer;
    if (deployment || view !== 'overview') {
      ({ view: shown } = await import(`./views/${deployment ? 'story' : view}.js`));
      answer = deployment
        ? this.api.get(['deployments', deployment], '', signal)
        : this.api.get([view], query(this.state, ...shown.parameters), signal);
      asked.set('tree', FRAME);
    }
    const [report, rows] = await Promise.all([this.api.get([], asked, signal), answer]);
    this.format.setTimeZone(report.period.timeZone);
    this.choices = report.choices;
    this.report = report;
    show(this.summary, summaryOf(report, this.format));
    this.#frame(report.period);
    const content = await shown.render(rows ?? report, this);
    signal.throwIfAborted();
    const hadFocus = this.content.contains(document.activeElement);
    show(this.content, content);
    if (hadFocus) {
      this.content.focus();
    }
    this.overview.draw();
  }

  #frame(period) {
    const { view, deployment } = this.state;
    this.tabs.forEach((tab, index) => {
      tab.href = this.#addressOf({ view: VIEWS[index], deployment: '', quality: '', offset: '' });
      tab.ariaCurrent = VIEWS[index] === view ? 'page' : null;
    });
    this.form.element.hidden = deployment !== '';
    this.summary.hidden = deployment !== '' || view === 'environments';
    this.form.update(this.state, this.choices, period);
  }

  #fail(error) {
    const { kind, retrySeconds } = error;
    if (!kind) {
      console.error(error);
    }
    show(this.content, errorNotice(error, this));
    this.#announce(kind === 'loading' ? 'loading' : 'error', '');
    if (retrySeconds) {
      this.retry = setTimeout(() => this.load(), retrySeconds * 1000);
    }
  }

  #addressOf(changes) {
    return location.origin + location.pathname + format({ ...this.state, ...changes }, location.search);
  }

  #follow(event) {
    const link = event.target.closest('a[data-here]');
    if (link && !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      this.#visit(link.href);
    }
  }

  #visit(address) {
    if (new URL(address, location.href).href !== location.href) {
      history.pushState(null, '', address);
    }
    this.load();
  }

  #announce(stage, text) {
    this.root.dataset.state = stage;
    this.root.ariaBusy = stage === 'loading';
    this.status.textContent = text;
  }
}

const root = document.getElementById('dora');
if (root) {
  new Dashboard(root).load();
}
