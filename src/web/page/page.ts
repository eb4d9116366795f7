import type { VNode } from 'preact';
import type { Crumb } from '../components/breadcrumb.js';
import type { View } from './view.js';

/** What a page puts between header and footer. */
export interface PageContent {
  /** Names the page in the browser's tab and is its heading of level 1, unless the body brings its own. */
  title: string;
  body: VNode;
  /** The pages above this one, outermost first, without the dashboard and without the page itself. */
  breadcrumb?: readonly Crumb[];
  /** Feeds (RFC 4287) of what the page lists, for programs that look for them in its head. */
  feeds?: readonly { title: string; href: string }[];
  /** Assets that this page alone runs. */
  scripts?: readonly string[];
}

/**
 * What a controller returns for a page: facts are fetched, the text is still open. `render` is called with the
 * language and theme of the request.
 */
export class Page {
  constructor(
    readonly render: (view: View) => PageContent,
    readonly status = 200,
  ) {}
}
