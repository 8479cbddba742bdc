/*
 * The interface between the page, js/dora.js, and its views, js/views. Types only: no browser loads this file, "tsc" reads
 * it and the comments of the scripts. Answers of the REST API are described in docs/openapi.yaml.
 */

/** The page as its views see it. */
interface Page {
  /** The REST API of the job, folder, view or controller that the page is about. */
  readonly api: import('../main/webapp/js/core/api.js').Api;
  /** Writes numbers, durations and moments in the language and the time zone of the reader. */
  readonly format: import('../main/webapp/js/core/format.js').Format;
  /** What is shown, as the address has it. */
  readonly state: State;
  /** The names that can be chosen. */
  readonly choices: Choices;
  /** The report of the same scope and period, or what every view needs of it. */
  readonly report: any;
  /** Whether the reader may record deployments and incidents. */
  readonly mayRecord: boolean;
  /** The full name of the job, folder or view; empty on the page of the controller. */
  readonly scopeName: string;
  /** The full name of the job, only on the page of a job. */
  readonly job: string | undefined;
  /** The address that those of builds begin with, and a slash; undefined where there are no builds to look at. */
  readonly rootUrl: string | undefined;

  /** Returns a link to the page in another state. */
  link(changes: Changes, ...children: Content[]): HTMLElement;
  /** Shows the page in another state, as a new entry of the browser's history. */
  go(changes: Changes): void;
  /** Asks the REST API again for what is shown. */
  load(): Promise<void>;
}

/** A view, loaded when it is looked at. */
interface View {
  /** The parameters of its resource, beside the common ones, by their names in the state. */
  readonly parameters?: (keyof State)[];
  /** Returns what is shown of its resource's answer. */
  render(answer: any, page: Page): Content | Promise<Content>;
}

/** The state of the page: single values are texts, others lists, and empty stands for all. */
interface State {
  view: string;
  deployment: string;
  period: string;
  from: string;
  to: string;
  granularity: string;
  application: string[];
  environment: string[];
  tier: string[];
  team: string[];
  controller: string[];
  result: string;
  kind: string | string[];
  failed: string;
  state: string;
  quality: string;
  offset: string | number;
}

/** A state by its differences from the one that is shown. */
type Changes = Partial<State>;

interface Choices {
  applications: string[];
  environments: string[];
  teams: string[];
  controllers: string[];
}

/** The columns of a table of records: their titles, and what a record has in them. */
type Columns = Record<string, (record: any, page: Page) => Content>;

/** What an element may contain: elements, texts and lists of them; null, undefined and false are left out. */
type Content = Node | string | number | boolean | null | undefined | Content[];

/** A chart of the overview; what it shows of a report. */
interface ChartDefinition {
  /** With the unit in parentheses. */
  title: string;
  /** Shown in place of a chart without figures. */
  empty: string;
  lines: ChartLine[];
  /** Bars that lie, one for each; without them the buckets of the report. */
  entries?: { name: string; value: number; target: Changes }[];
}

/** A line or a sort of bars in a chart. */
interface ChartLine {
  label: string;
  /** The method of Format that writes its values: number, percent or duration. */
  unit: string;
  /** A colour of the style sheet: "median" is --dora-median. */
  colour?: string;
  isLine?: boolean;
  isDashed?: boolean;
  isHatched?: boolean;
  /** Drawn only where it is not always 0. */
  isRare?: boolean;
  /** Returns its value in a bucket of the report; null where there is none. */
  valueIn?(bucket: any): number | null | undefined;
}
