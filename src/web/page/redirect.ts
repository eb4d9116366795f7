/** A path of this site, fit to be redirected to: neither another site's (`//host`, `/\host`) nor two lines. */
export function localPath(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 2000 && /^\/(?![/\\])[\x21-\x7E]*$/.test(value)
    ? value
    : undefined;
}

/** What a controller returns after something was done: the browser goes on to a page that shows the outcome (303). */
export class Redirect {
  readonly to: string;

  /** @param to a path of this site, percent-encoded */
  constructor(to: string) {
    const path = localPath(to);
    if (!path) throw new Error('Not a path of this site to redirect to.');
    this.to = path;
  }
}
