/** A base that no real address has: what leads elsewhere is recognised by it. */
const HERE = 'http://here.invalid';

/** Backslashes and control characters: browsers read `/\host` and `/<tab>/host` as another host's address. */
const TREACHEROUS = /[\p{Cc}\\]/u;

/**
 * Where to go after signing in, from what a link says: a path of ours and nothing else, never a page of the sign-in itself.
 * @returns path with query, `/` for anything that could lead elsewhere
 */
export function localPath(wished: string | undefined): string {
  if (!wished?.startsWith('/') || wished.startsWith('//') || TREACHEROUS.test(wished)) return '/';
  if (!URL.canParse(wished, HERE)) return '/';
  const { origin, pathname, search } = new URL(wished, HERE);
  // `/.//host` becomes `//host` only when its dots are resolved.
  if (origin !== HERE || pathname.startsWith('//') || /^\/sign-(in|out)(\/|$)/.test(pathname)) return '/';
  return pathname + search;
}
