import { VerbleibError } from '../shared/errors.js';
import { checkImapUrl, checkSmtpUrl } from './mail-url.js';

function refusal(url: string, check = checkSmtpUrl): VerbleibError | undefined {
  try {
    check(url);
    return undefined;
  } catch (error) {
    return error as VerbleibError;
  }
}

it.each([
  'smtp://127.0.0.1',
  'smtp://verbleib:p%40ss@mail.kreis-musterland.example:587?requireTLS=true&greetingTimeout=5000',
  'smtps://mail.kreis-musterland.example?tls.rejectUnauthorized=false&tls.minVersion=TLSv1.3',
])('%s is taken', (url) => {
  expect(refusal(url)).toBeUndefined();
});

it('an option in other letters is not ignored but refused, with the right one', () => {
  const error = refusal('smtp://verbleib:geheim@127.0.0.1?requiretls=true');
  expect(error).toMatchObject({ code: 'bad_smtp_url', exit: 78 });
  expect(error?.text.de).toContain('requiretls');
  expect(error?.text.de).toContain('Meinten Sie requireTLS?');
  expect(error?.text.en).toContain('Did you mean requireTLS?');
  expect(`${error?.text.de}${error?.text.en}`).not.toContain('geheim');
});

it.each(['debug=true', 'logger=true', 'pool=false', 'requireTLS=yes', 'requireTLS=', 'greetingTimeout=1s'])(
  '%s is refused',
  (option) => {
    expect(refusal(`smtp://127.0.0.1?${option}`)).toMatchObject({ exit: 78 });
  },
);

it('an option of the mailbox for bounces is checked alike, by its own name', () => {
  expect(
    refusal('imaps://verbleib:p%40ss@mail.kreis-musterland.example/INBOX?tls.minVersion=TLSv1.3', checkImapUrl),
  ).toBeUndefined();
  const error = refusal('imap://verbleib:geheim@127.0.0.1?ignoretls=true', checkImapUrl);
  expect(error).toMatchObject({ code: 'bad_imap_url', exit: 78 });
  expect(error?.text.de).toContain('MAIL_BOUNCES (mail.bounces)');
  expect(error?.text.de).toContain('Meinten Sie ignoreTLS?');
  expect(`${error?.text.de}${error?.text.en}`).not.toContain('geheim');
});
