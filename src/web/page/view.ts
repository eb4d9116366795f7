import { cookieValue } from '../../identity/cookies.js';
import type { Viewer } from '../../identity/viewer.js';
import { acceptedLocale } from '../../shared/accepted-locale.js';
import { LOCALES, type Locale } from '../../shared/locale.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How one request wants its page: language, light or dark, and where it is. */
export interface View {
  locale: Locale;
  /** `auto` follows the browser's setting. */
  theme: Theme;
  /** Path without query, for navigation and the switches. */
  path: string;
  /** What stands behind the `?` of the address, without the choices. */
  query: string;
  /** Who is signed in; undefined on the pages that are open to everybody. */
  viewer?: Viewer | undefined;
  /** Choices made with this very request (`?lang=`, `?theme=`), to be remembered in cookies of the same name. */
  chosen: { lang?: Locale; theme?: Theme };
}

/** What of a request decides about its view. */
export interface ViewRequest {
  url: string;
  cookie?: string | undefined;
  acceptLanguage?: string | undefined;
}

function oneOf<T extends string>(values: readonly T[], value: string | null | undefined): T | undefined {
  return values.find((candidate) => candidate === value);
}

function queryWithoutChoices(parameters: URLSearchParams): string {
  const rest = new URLSearchParams(parameters);
  rest.delete('lang');
  rest.delete('theme');
  return rest.toString();
}

/** Language: `?lang=`, else the cookie, else the browser's, else the house's. Theme: `?theme=`, else the cookie. */
export function resolveView(request: ViewRequest, fallback: Locale): View {
  const [path, query] = request.url.split('?', 2);
  const parameters = new URLSearchParams(query);
  const lang = oneOf(LOCALES, parameters.get('lang'));
  const theme = oneOf(THEMES, parameters.get('theme'));
  return {
    locale:
      lang ?? oneOf(LOCALES, cookieValue(request.cookie, 'lang')) ?? acceptedLocale(request.acceptLanguage) ?? fallback,
    theme: theme ?? oneOf(THEMES, cookieValue(request.cookie, 'theme')) ?? 'auto',
    path: path!,
    query: queryWithoutChoices(parameters),
    chosen: { ...(lang && { lang }), ...(theme && { theme }) },
  };
}

const ONE_YEAR = 365 * 24 * 60 * 60;

/** `Set-Cookie` headers that remember what was chosen. */
export function cookiesFor(view: View, secure: boolean): string[] {
  return Object.entries(view.chosen).map(
    ([name, value]) =>
      `${name}=${value}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`,
  );
}
