/** One control of a form, as a browser would fill and send it. */
export interface PageField {
  name: string;
  kind: 'text' | 'password' | 'choice' | 'tick' | 'radio' | 'hidden' | 'file' | 'button';
  /** What stands in it; of a choice what is chosen. */
  value: string;
  /** Of a choice: all there are. Of boxes and radio buttons each is a control of its own. */
  options: string[];
  /** Whether a browser sends it: of boxes and radio buttons those that are ticked. */
  sent: boolean;
  /** What is said to be wrong, where that stands at the control. */
  problem: string | undefined;
}

export interface PageForm {
  action: string;
  method: string;
  multipart: boolean;
  fields: PageField[];
}

/** What a browser makes of the text of an element or of an attribute. */
export const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};

const KINDS: Record<string, PageField['kind']> = {
  hidden: 'hidden',
  checkbox: 'tick',
  radio: 'radio',
  file: 'file',
  password: 'password',
};

function problemAt(html: string, tag: string): string | undefined {
  const id = attribute(tag, 'aria-describedby')
    ?.split(' ')
    .find((each) => each.endsWith('-problem'));
  if (id === undefined) return undefined;
  const [, said] = html.split(`id="${id}"`);
  return said && unescaped(/<span class="kern-body">([^<]*)</.exec(said)?.[1] ?? '');
}

function fieldOf(html: string, [, tag, name, , content]: RegExpMatchArray): PageField {
  const value = attribute(tag!, 'value') ?? '';
  const shared = { name: attribute(tag!, 'name') ?? '', problem: problemAt(html, tag!), options: [], sent: true };
  // A browser drops a line end right after the tag.
  if (name === 'textarea') return { ...shared, kind: 'text', value: unescaped(content!).replace(/^\n/, '') };
  if (name === 'button') return { ...shared, kind: 'button', value, sent: false };
  if (name === 'select') {
    const all = [...content!.matchAll(/<option([^>]*)>/g)].map(([, option]) => option!);
    const options = all.map((option) => attribute(option, 'value') ?? '');
    const chosen = all.findIndex((option) => /\sselected\b/.test(option));
    return { ...shared, kind: 'choice', value: options[Math.max(chosen, 0)] ?? '', options };
  }
  const kind = KINDS[attribute(tag!, 'type') ?? 'text'] ?? 'text';
  return { ...shared, kind, value, sent: !['tick', 'radio'].includes(kind) || /\schecked\b/.test(tag!) };
}

/** The forms of a page of ours, in their order. @param address of the page, where forms without an action are sent */
export function formsOf(html: string, address: string): PageForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, head, inner]) => ({
    action: attribute(head!, 'action') ?? address,
    method: (attribute(head!, 'method') ?? 'get').toUpperCase(),
    multipart: attribute(head!, 'enctype') === 'multipart/form-data',
    fields: [...inner!.matchAll(/(<(input|textarea|select|button)((?:"[^"]*"|[^">])*)>)(?:(.*?)<\/\2>)?/gs)]
      .map((match) => fieldOf(html, match))
      .filter(({ name }) => name !== ''),
  }));
}
