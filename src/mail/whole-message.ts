import { type Readable, Transform, type TransformCallback } from 'node:stream';

/** Holds back all pieces of a stream until its end. */
class Gather extends Transform {
  readonly #pieces: Buffer[] = [];

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pieces.push(piece);
    done();
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.concat(this.#pieces));
  }
}

/**
 * The same bytes in one piece. nodemailer makes a message of a dozen small ones, each a system call and a packet of its
 * own; ours are small enough to be held in memory.
 */
export function wholeMessage(pieces: Readable): Readable {
  const whole = new Gather();
  pieces.once('error', (error) => whole.destroy(error));
  return pieces.pipe(whole);
}
