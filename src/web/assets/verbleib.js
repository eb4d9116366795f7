/*
 * What htmx leaves open when it exchanges the content of a page: where the focus goes, what is read out, and when a page
 * must be loaded as a whole after all. Everything works without this file, too.
 */
(() => {
  const FRAME = 'verbleib-frame';
  const frame = document.querySelector(`meta[name="${FRAME}"]`)?.content;
  const load = (url) => window.location.assign(url);

  /** The page as it was before a swap, so that afterwards one can tell a step in a list from a new page. */
  let pathBefore = window.location.pathname;

  document.addEventListener('htmx:before:response', (event) => {
    const { raw } = event.detail.ctx.response;
    const { method } = event.detail.ctx.request;
    const readable = method === 'GET' || raw.redirected;
    const isPage = raw.headers.get('content-type')?.startsWith('text/html');
    // A file, or a page in another frame: signed in as somebody else, another language, a new version.
    if (readable && !raw.headers.has('hx-redirect') && (!isPage || raw.headers.get(FRAME) !== frame)) {
      event.preventDefault();
      load(raw.url);
    }
  });

  document.addEventListener('htmx:before:swap', () => {
    pathBefore = window.location.pathname;
    document.querySelector('#unreachable').hidden = true;
  });

  /** What a screen reader says after a step: the outcome or the number of hits where the page names one, else the page. */
  function announce(title) {
    const said = document.querySelector('main [role="status"], main [data-announce]');
    document.querySelector('#announcement').textContent = said?.textContent || title;
  }

  document.addEventListener('htmx:after:swap', (event) => {
    const main = document.querySelector('main');
    const summary = main.querySelector('.v-summary');
    const { request, sourceEvent } = event.detail.ctx;
    const { anchor } = request;
    // The next part of a list is read from its beginning, not from where the link to it stands.
    const turned = sourceEvent?.target?.closest?.('.v-pages');
    const lost = document.activeElement === document.body || !document.activeElement;
    if (summary) summary.focus();
    else if (turned || lost || window.location.pathname !== pathBefore) {
      const named = anchor ? document.getElementById(anchor) : turned && main.querySelector('[data-announce]');
      const start = named || main.querySelector('h1');
      if (!start.hasAttribute('tabindex')) start.setAttribute('tabindex', '-1');
      start.focus({ preventScroll: true });
      if (turned) start.scrollIntoView();
      else if (!anchor) window.scrollTo({ top: 0, behavior: 'instant' });
    }
    announce(event.detail.ctx.title);
  });

  // The server cannot be reached: nothing is lost, the form still stands there.
  document.addEventListener('htmx:error', (event) => {
    const { ctx } = event.detail;
    if (!ctx || ctx.response) return;
    if (ctx.request.method === 'GET') load(ctx.request.action);
    else {
      const alert = document.querySelector('#unreachable');
      alert.hidden = false;
      alert.focus();
    }
  });

  // A menu folds up when one leaves it.
  const openMenus = () => document.querySelectorAll('details.v-menu[open]');
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of openMenus()) {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
    }
  });
  for (const kind of ['pointerdown', 'focusin'])
    document.addEventListener(kind, (event) => {
      for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
    });
})();
