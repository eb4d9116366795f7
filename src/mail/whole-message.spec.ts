import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { wholeMessage } from './whole-message.js';

it('is the same bytes in one piece', async () => {
  const pieces = ['Subject: =?UTF-8?Q?F=C3=BCr?=\r\n', '\r\n', 'Grüße', '\r\n'].map((piece) => Buffer.from(piece));
  const received: Buffer[] = [];
  for await (const piece of wholeMessage(Readable.from(pieces))) received.push(piece as Buffer);
  expect(received).toEqual([Buffer.concat(pieces)]);
});

it('that breaks off is no message: its reader learns why and gets no byte', async () => {
  const source = new PassThrough();
  source.write('Subject: half');
  const whole = wholeMessage(source);
  source.destroy(new Error('The attachment cannot be read.'));
  await expect(buffer(whole)).rejects.toThrow('The attachment cannot be read.');
});
