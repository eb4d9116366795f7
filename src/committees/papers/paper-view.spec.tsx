import { renderToString } from 'preact-render-to-string';
import { examplePaper } from '../../../test/support/paper.js';
import { PaperView } from './paper-view.js';

describe('a paper on a page', () => {
  const html = renderToString(<PaperView paper={examplePaper} />);

  it('shows head and marks, each section under its heading, each table with its caption', () => {
    expect(html).toContain('MV/2026/118');
    expect(html).toContain('Entwurf');
    expect(html).toContain('<h2 class="kern-heading-medium" id="lage">Lage</h2>');
    expect(html).toMatch(/<caption[^>]*>Ziele der Lenkungsgruppe<\/caption>/);
  });

  it('begins one level deeper where the page asks for it, with ids that do not meet those of another paper', () => {
    const deeper = renderToString(<PaperView paper={examplePaper} level={3} prefix="neu-" />);
    expect(deeper).toContain('<h3 class="kern-heading-small" id="neu-lage">Lage</h3>');
    expect(deeper).not.toContain('<h2');
  });

  it('has each id once and no inline style', () => {
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toContain('style=');
  });

  it('takes texts as texts', () => {
    const text = '<script>alert(1)</script>';
    const said = renderToString(
      <PaperView
        paper={{ ...examplePaper, sections: [{ id: 'x', heading: text, blocks: [{ kind: 'paragraph', text }] }] }}
      />,
    );
    expect(said).not.toContain('<script>');
    expect(said).toContain('&lt;script>alert(1)&lt;/script>');
  });
});
