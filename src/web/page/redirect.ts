/** A path of this site: neither another site's (`//host`, `/\host`) nor two lines of a header. */
const PATH_OF_OURS = /^\/(?![/\\])[\x21-\x7E]*$/;

/** What a controller returns after something was done: the browser goes on to a page that shows the outcome (303). */
export class Redirect {
  /** @param to a path of this site, percent-encoded */
  constructor(readonly to: string) {
    if (!PATH_OF_OURS.test(to)) throw new Error('Not a path of this site to redirect to.');
  }
}
