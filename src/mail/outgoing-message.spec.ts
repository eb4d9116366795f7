import { headerText, isAddress, threadRoot } from './outgoing-message.js';
import { parseSender } from './sender.js';

describe('the sender', () => {
  it.each([
    ['Verbleib <verbleib@kreis-musterland.example>', 'Verbleib'],
    ['"Kreis Musterland, Personal" <verbleib@kreis-musterland.example>', 'Kreis Musterland, Personal'],
    ['verbleib@kreis-musterland.example', ''],
  ])('%s', (from, name) => {
    expect(parseSender(from)).toEqual({
      name,
      address: 'verbleib@kreis-musterland.example',
      local: 'verbleib',
      domain: 'kreis-musterland.example',
    });
  });
});

it.each(['erika@kreis-musterland.example', "o'neil+test@kreis-musterland.example", 'jörg@müller.example'])(
  '%s is an address',
  (address) => {
    expect(isAddress(address)).toBe(true);
  },
);

it.each(['', 'erika', 'a@b@c', 'a b@c.example', 'a@b.example\r\nX: 1', 'a@b.example,c@d.example', '<a@b.example>'])(
  '%j is none',
  (address) => {
    expect(isAddress(address)).toBe(false);
  },
);

it('a header is one line', () => {
  expect(headerText(' Eva\r\n\tBcc: x\u2028\u0000y ')).toBe('Eva Bcc: x y');
});

it('a thread holds the mails of one recipient, purpose and year', () => {
  const mail = { recipient: 'r1', purpose: 'reminder', runDate: '2026-11-22' };
  const root = threadRoot(mail, 'kreis-musterland.example');
  expect(threadRoot({ ...mail, runDate: '2026-01-01' }, 'kreis-musterland.example')).toBe(root);
  expect(root).not.toContain('r1');
  const others = [{ recipient: 'r2' }, { purpose: 'committee' }, { runDate: '2027-01-01' }];
  for (const other of others) expect(threadRoot({ ...mail, ...other }, 'kreis-musterland.example')).not.toBe(root);
});
