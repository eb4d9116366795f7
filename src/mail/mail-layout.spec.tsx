import { MailFooter, MailHeading, MailKeyFact, MailParagraph, MailTable, renderMail } from './mail-layout.js';

const html = renderMail(
  { locale: 'de', title: 'Fristen', preheader: '12 von 14 Verträgen enden' },
  <>
    <MailHeading level={1}>Fristen</MailHeading>
    <MailKeyFact>12 von 14</MailKeyFact>
    <MailParagraph>{'<script>alert(1)</script>'}</MailParagraph>
    <MailTable caption="Verträge" head={['Einheit', 'Zahl']} rows={[['Süd', '3']]} words={1} />
    <MailFooter why={['Sie erhalten diese Mail als Leitung.']} link={{ href: 'http://127.0.0.1/', text: 'Öffnen' }} />
  </>,
);

describe('the frame of a mail', () => {
  it('names its language and shows the preheader first', () => {
    expect(html).toMatch(/^<!doctype html><html lang="de">/);
    expect(html.replace(/^.*<body[^>]*>/s, '').replace(/<[^>]+>/g, '')).toMatch(/^12 von 14 Verträgen enden/);
  });

  it('lays out by tables with role presentation; only the table of data is announced as one', () => {
    const tables = html.match(/<table[^>]*>/g)!;
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(1);
    expect(html).toContain('<th scope="col"');
    expect(html).toMatch(/<caption[^>]*>Verträge<\/caption>/);
    expect(html).toMatch(/cellpadding="0"/i);
  });

  it('escapes what it is given and loads nothing from elsewhere', () => {
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/<(img|link)|url\(|src=/);
  });
});
