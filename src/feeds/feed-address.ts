import type { FeedContent } from './find-feed.query.js';

/** What programs are given: a calendar, or a feed of briefings. */
export const feedAddress = (site: string, content: FeedContent, secret: string): string =>
  content === 'calendar' ? `${site}/calendar/${secret}.ics` : `${site}/feeds/${secret}.atom`;
