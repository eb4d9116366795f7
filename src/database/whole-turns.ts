import type { PGlite } from '@electric-sql/pglite';

/** Message types and lengths: https://www.postgresql.org/docs/18/protocol-message-formats.html */
const TERMINATE = 0x58;
const READY_FOR_QUERY = 0x5a;
/** Type, four bytes of length, status. */
const READY_LENGTH = 6;
/** A Sync message: ends a turn in which an error was found. */
const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4);
/** Parse, Bind, Describe, Close: nobody may wait for their answers before a Flush or Sync, which comes with the turn. */
const PREPARING = new Set([0x50, 0x42, 0x44, 0x43]);
/** Longest piece of an answer that is gathered before it is sent. */
const PIECE_BYTES = 65_536;

/** The database answers message by message, each row being one. Sending each by itself costs more than finding it. */
class Gathered {
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  add(piece: Uint8Array): void {
    // The database uses its own memory again for the next one.
    this.#pieces.push(piece.slice());
    this.#bytes += piece.length;
  }

  get isFull(): boolean {
    return this.#bytes >= PIECE_BYTES;
  }

  take(): Uint8Array {
    const all = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#bytes = 0;
    return all;
  }
}

/** What the database may answer in pieces, kept as far as the end of a turn needs it. */
class Tail {
  #bytes: number[] = [];

  add(piece: Uint8Array): void {
    this.#bytes = [...this.#bytes, ...piece.subarray(-READY_LENGTH)].slice(-READY_LENGTH);
  }

  get endsTurn(): boolean {
    return this.#bytes.length === READY_LENGTH && this.#bytes[0] === READY_FOR_QUERY && this.#bytes[4] === 5;
  }
}

/**
 * Lets a connection finish its turn before another one is heard.
 *
 * A statement with values is a turn of several messages (Parse, Bind, Describe, Execute, Sync). The socket server
 * queues single messages and keeps to one connection only inside a transaction block, so two connections that ask at
 * the same time get their unnamed statements mixed: one is answered with the other's rows, or its values go into the
 * other's statement. It asks `isInTransaction` before it turns to another connection; here the answer is also yes until
 * the database has said ReadyForQuery.
 */
export function keepTurnsWhole(db: PGlite): PGlite {
  let turnOpen = false;
  const answer = new Gathered();
  const overrides = {
    isInTransaction: () => turnOpen || db.isInTransaction(),

    async execProtocolRawStream(message: Uint8Array, options?: Parameters<PGlite['execProtocolRawStream']>[1]) {
      const tail = new Tail();
      const send = (): void => {
        const piece = answer.take();
        tail.add(piece);
        if (piece.length > 0) options?.onRawData?.(piece);
      };
      try {
        await db.execProtocolRawStream(message, {
          ...options,
          onRawData(data) {
            answer.add(data);
            if (answer.isFull) send();
          },
        });
      } finally {
        if (!PREPARING.has(message[0]!)) send();
      }
      turnOpen = message[0] !== TERMINATE && !tail.endsTurn;
    },

    // What the socket server sends when a connection has gone away in the middle of its turn or transaction.
    async exec(...parameters: Parameters<PGlite['exec']>) {
      const left = turnOpen;
      turnOpen = false;
      answer.take();
      const results = await db.exec(...parameters);
      if (left) await db.execProtocolRaw(SYNC);
      return results;
    },
  };
  return new Proxy(db, {
    get(target, key) {
      if (key in overrides) return overrides[key as keyof typeof overrides];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
