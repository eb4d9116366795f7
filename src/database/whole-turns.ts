import type { PGlite } from '@electric-sql/pglite';

/** Message types and lengths: https://www.postgresql.org/docs/18/protocol-message-formats.html */
const TERMINATE = 0x58;
const READY_FOR_QUERY = 0x5a;
/** Type, four bytes of length, status. */
const READY_LENGTH = 6;
/** A Sync message: ends a turn in which an error was found. */
const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4);

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
  const overrides = {
    isInTransaction: () => turnOpen || db.isInTransaction(),

    async execProtocolRawStream(message: Uint8Array, options?: Parameters<PGlite['execProtocolRawStream']>[1]) {
      const tail = new Tail();
      await db.execProtocolRawStream(message, {
        ...options,
        onRawData(data) {
          tail.add(data);
          options?.onRawData?.(data);
        },
      });
      turnOpen = message[0] !== TERMINATE && !tail.endsTurn;
    },

    // What the socket server sends when a connection has gone away in the middle of its turn or transaction.
    async exec(...parameters: Parameters<PGlite['exec']>) {
      const left = turnOpen;
      turnOpen = false;
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
