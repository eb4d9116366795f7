import { parseDeliveryStatus, statusFor } from './delivery-status.js';

const recipient = (...lines: string[]) => parseDeliveryStatus(lines.filter(Boolean).join('\n')).recipients[0];

describe('the machine part of a report', () => {
  it('is read group by group, with folded lines and any letters of its names', () => {
    const status = parseDeliveryStatus(
      'reporting-mta: dns; a.example\r\nORIGINAL-ENVELOPE-ID: bounce-1\r\n\r\n' +
        'Final-Recipient: RFC822; <Kim@B.example>\r\nAction: FAILED (no reason)\r\nStatus: 5.2.1 (disabled)\r\n' +
        'Diagnostic-Code: smtp;\r\n 550 5.2.1 Mailbox\r\n\tdisabled\r\n\r\n' +
        'Original-Recipient: rfc822;kim+2Bx@b.example\r\nFinal-Recipient: utf-8; jörg@b.example\r\nAction: relayed\r\nStatus: 2.1.9',
    );
    expect(status).toEqual({
      envelopeId: 'bounce-1',
      recipients: [
        { action: 'failed', status: '5.2.1', diagnostic: '550 5.2.1 Mailbox disabled', addresses: ['kim@b.example'] },
        { action: 'delivered', status: '2.1.9', diagnostic: '', addresses: ['kim+x@b.example', 'jörg@b.example'] },
      ],
    });
  });

  it.each([
    ['the status', 'Status: 5.1.1', 'smtp; 554 5.7.1 refused', '5.1.1'],
    ['the words where the status is general', 'Status: 5.0.0', 'smtp; 552 5.2.2 full', '5.2.2'],
    ['the general status where the words say less', 'Status: 5.0.0', 'smtp; 550 no', '5.0.0'],
    ['the status where the words are of another kind', 'Status: 5.0.0', 'smtp; 451 4.7.1 later', '5.0.0'],
    ['the words where there is no status', '', 'smtp; 550 5.4.4 no host', '5.4.4'],
    ['the reply where there is neither', '', 'smtp; 550 no', '5.0.0'],
    ['the action where there is nothing', '', 'x-unix; exit 1', '5.0.0'],
    ['no part of an address or number', 'Status: 5.0.0', 'smtp; 550 host [15.1.1.9] 15.1.1', '5.0.0'],
  ])('takes as code %s', (_, status, words, expected) => {
    expect(
      recipient('Final-Recipient: rfc822; a@b.example', 'Action: failed', status, `Diagnostic-Code: ${words}`),
    ).toMatchObject({
      status: expected,
    });
  });

  it('takes the action for what happened, whatever the code: the last try of many may have been a delay', () => {
    expect(recipient('Action: failed', 'Status: 4.4.1')).toMatchObject({ action: 'failed', status: '4.4.1' });
  });

  it('goes by the code where the action is missing, and by nothing where both are', () => {
    expect(recipient('Final-Recipient: rfc822; a@b.example', 'Status: 4.4.1')).toMatchObject({ action: 'delayed' });
    expect(recipient('Final-Recipient: rfc822; a@b.example')).toBeUndefined();
    expect(parseDeliveryStatus('')).toEqual({ envelopeId: undefined, recipients: [] });
  });

  it('is not drowned in groups', () => {
    expect(parseDeliveryStatus('Action: failed\n\n'.repeat(100_000)).recipients.length).toBeLessThanOrEqual(200);
  });
});

describe('what it means for one address', () => {
  const told = (action: 'failed' | 'delayed' | 'delivered', ...addresses: string[]) => ({
    action,
    status: action,
    diagnostic: '',
    addresses,
  });

  it('is what is said of that address, not of others', () => {
    const recipients = [told('failed', 'other@b.example'), told('delivered', 'kim@b.example')];
    expect(statusFor(recipients, 'Kim@B.example')).toMatchObject({ action: 'delivered' });
  });

  it('is the worst of all where it was forwarded under other addresses', () => {
    const recipients = [told('delivered', 'x@c.example'), told('failed', 'y@c.example')];
    expect(statusFor(recipients, 'kim@b.example')).toMatchObject({ action: 'failed' });
    expect(statusFor([], 'kim@b.example')).toBeUndefined();
  });
});
