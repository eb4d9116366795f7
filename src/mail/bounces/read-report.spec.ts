import { bounceSample, type Sample } from '../../../test/support/bounces.js';
import { LARGEST_REPORT, readReport, type Report } from './read-report.js';

const filling = {
  to: 'verbleib+bounce-1@kreis-musterland.example',
  recipient: 'kim.beispiel@fraktion.example',
  message: '0198@kreis-musterland.example',
  envelope: 'bounce-1',
};

async function read(raw: string): Promise<Report> {
  const report = await readReport(Buffer.from(raw));
  if ('problem' in report) throw new Error(report.problem);
  return report;
}

describe('a report', () => {
  it.each<[Sample, string, string, string | undefined]>([
    ['postfix', 'failed', '5.1.1', 'bounce-1'],
    ['postfix-delayed', 'delayed', '4.4.1', 'bounce-1'],
    ['postfix-success', 'delivered', '2.0.0', 'bounce-1'],
    ['exchange', 'failed', '5.1.10', undefined],
    ['exim', 'failed', '5.2.2', undefined],
    ['exim-old', 'failed', '5.1.1', undefined],
    ['sendmail', 'failed', '5.1.2', 'bounce-1'],
  ])('of %s', async (sample, action, status, envelopeId) => {
    const report = await read(bounceSample(sample, filling));
    expect(report).toMatchObject({ kind: 'delivery', envelopeId, messageIds: [filling.message] });
    expect(report.recipients).toHaveLength(1);
    expect(report.recipients[0]).toMatchObject({
      action,
      status,
      addresses: expect.arrayContaining([filling.recipient]),
    });
    expect(report.deliveredTo).toContain(filling.to);
    expect(report.addressedTo).toEqual([filling.recipient]);
  });

  it('is the same message however it was delivered, and another than the next', async () => {
    const one = bounceSample('postfix', filling);
    const { id } = await read(one);
    expect((await read(`Received: by a.example\r\n${one}`)).id).toBe(id);
    expect((await read(bounceSample('exim', filling))).id).not.toBe(id);
  });
});

describe('what is no report', () => {
  it.each<[Sample, Report['kind']]>([
    ['out-of-office', 'answer'],
    ['receipt', 'answer'],
    ['challenge', 'unknown'],
  ])('%s is taken for %s', async (sample, kind) => {
    expect(await read(bounceSample(sample, filling))).toMatchObject({ kind, recipients: [] });
  });

  it('an answer names the mail that it answers', async () => {
    expect((await read(bounceSample('out-of-office', filling))).messageIds).toContain(filling.message);
  });
});

describe('what somebody may send to do harm', () => {
  it('is a named problem where it is larger than any report', async () => {
    expect(await readReport(Buffer.alloc(LARGEST_REPORT + 1, 'a'))).toEqual({ problem: 'too_large' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(1000)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))],
    ['headers without an end', Buffer.from(`X: ${'a'.repeat(70)}\r\n`.repeat(20_000))],
    [
      'parts within parts',
      Buffer.from(
        Array.from(
          { length: 500 },
          (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
        ).join(''),
      ),
    ],
  ])('ends without a report: %s', async (_, raw) => {
    const report = await readReport(raw);
    expect('problem' in report || report.kind === 'unknown').toBe(true);
  });

  it('reports within reports are what the outermost says', async () => {
    const inner = bounceSample('postfix', { ...filling, message: 'inner@kreis-musterland.example' });
    const outer = bounceSample('sendmail', filling).replace(
      /Content-Type: text\/rfc822-headers[^]*?\r\n\r\n--/,
      `Content-Type: message/rfc822\r\n\r\n${inner}\r\n\r\n--`,
    );
    const report = await read(outer);
    expect(report.recipients.map(({ status }) => status)).toEqual(['5.1.2']);
    expect(report.messageIds).not.toContain('inner@kreis-musterland.example');
  });

  it('parts cut off, with zeros and letters of another character set, lose nothing that came before', async () => {
    const whole = bounceSample('postfix', filling).replace('User unknown in\r\n    virtual', 'Unknown \0');
    const raw = Buffer.from(whole.slice(0, whole.indexOf('Content-Description: Undelivered')), 'latin1');
    const report = await readReport(Buffer.concat([raw, Buffer.from([0xff, 0xfe, 0x00])]));
    expect(report).toMatchObject({ kind: 'delivery', envelopeId: 'bounce-1', messageIds: [] });
  });
});
