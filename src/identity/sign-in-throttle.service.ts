import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../shared/clock.js';
import { hashOfSecret } from './secrets.js';

/**
 * How guessing is slowed down: after `free` wrong tries each further one doubles the wait, up to `cap` seconds. An address
 * has more tries, because a whole house may share one; an account's wait stays short, because a stranger can cause it.
 */
const RULES = {
  account: { free: 5, cap: 60 },
  device: { free: 5, cap: 15 * 60 },
  address: { free: 20, cap: 15 * 60 },
  forgotten: { free: 20, cap: 15 * 60 },
} as const;
type Kind = keyof typeof RULES;

/** Wrong tries are forgotten after this long without another. */
const FORGOTTEN_HOURS = 24;
/** For how long an address that an account has signed in from has a count of its own for it. */
const KNOWN_DAYS = 30;

const keyOf = (...parts: string[]): Buffer => hashOfSecret(JSON.stringify(parts));

/** Somebody who tries: which login, from which address. */
export interface Guess {
  login: string;
  address: string;
}

class Blocked extends Error {
  constructor(readonly freeAt: Temporal.Instant) {
    super('blocked');
  }
}

/**
 * Growing delays against guessing, alike for accounts that exist and those that do not. A try is counted before its
 * password is looked at, so many at once are no way around it; tries while blocked count for nothing. Who has signed in
 * from an address before is counted there apart from the rest of the world, so a stranger who keeps guessing does not
 * lock the owner out. Keys are hashes: neither logins nor addresses are kept.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Counts a try. @returns undefined when it may be made, else how long to wait (at least a second) */
  enter(guess: Guess): Promise<Temporal.Duration | undefined> {
    return this.#enter((manager) => this.#keys(manager, guess));
  }

  /** Counts an address that asks for a reset mail: who tries many addresses is slowed down too. Answers as `enter`. */
  ask(address: string): Promise<Temporal.Duration | undefined> {
    return this.#enter(async () => [['forgotten', keyOf('forgotten', address)]]);
  }

  async #enter(keys: (manager: EntityManager) => Promise<[Kind, Buffer][]>): Promise<Temporal.Duration | undefined> {
    try {
      await this.unitOfWork.run('sign-in', async (manager) => {
        for (const [kind, key] of await keys(manager)) await this.#count(manager, kind, key);
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      const left = error.freeAt.since(this.clock.now()).total('seconds');
      return Temporal.Duration.from({ seconds: Math.max(1, Math.ceil(left)) });
    }
  }

  /** Takes a counted try back: the password was right, what follows (a second factor) counts by itself. */
  async takeBack(guess: Guess): Promise<void> {
    await this.unitOfWork.run('sign-in', async (manager) => {
      for (const [, key] of await this.#keys(manager, guess))
        await manager.query(
          'update sign_in_throttle set failures = greatest(failures - 1, 0), free_at = $2 where key = $1',
          [key, this.clock.now().toString()],
        );
    });
  }

  /** The sign-in is complete: forgets the account's wrong tries, and remembers that it is known at this address. */
  async succeeded(manager: EntityManager, { login, address }: Guess): Promise<void> {
    await manager.query('delete from sign_in_throttle where key = any($1)', [
      [keyOf('account', login), keyOf('device', login, address)],
    ]);
    await manager.query(
      `insert into sign_in_throttle (key, failures, free_at, updated_at) values ($1, 0, $2, $2)
       on conflict (key) do update set updated_at = excluded.updated_at`,
      [keyOf('known', login, address), this.clock.now().toString()],
    );
  }

  /** What is no longer of any use. @returns how many */
  async forget(manager: EntityManager): Promise<number> {
    const forgotten = await manager.query<unknown[]>(
      'with forgotten as (delete from sign_in_throttle where updated_at < $1 returning key) select key from forgotten',
      [
        this.clock
          .now()
          .subtract({ hours: KNOWN_DAYS * 24 })
          .toString(),
      ],
    );
    return forgotten.length;
  }

  async #keys(manager: EntityManager, { login, address }: Guess): Promise<[Kind, Buffer][]> {
    const [known] = await manager.query<unknown[]>('select from sign_in_throttle where key = $1 and updated_at > $2', [
      keyOf('known', login, address),
      this.clock
        .now()
        .subtract({ hours: KNOWN_DAYS * 24 })
        .toString(),
    ]);
    const keys: [Kind, Buffer][] = [
      known ? ['device', keyOf('device', login, address)] : ['account', keyOf('account', login)],
      ['address', keyOf('address', address)],
    ];
    // In one order everywhere, so that two tries never wait for each other.
    return keys.sort(([, a], [, b]) => Buffer.compare(a, b));
  }

  async #count(manager: EntityManager, kind: Kind, key: Buffer): Promise<void> {
    const { free, cap } = RULES[kind];
    const now = this.clock.now();
    const entered = await manager.query<unknown[]>(
      `with counted as (
         insert into sign_in_throttle as t (key, failures, free_at, updated_at) values ($1, 1, $2, $2)
         on conflict (key) do update set updated_at = excluded.updated_at,
           failures = case when t.updated_at < $3 then 1 else t.failures + 1 end,
           free_at = excluded.updated_at + make_interval(secs => case
             when t.updated_at < $3 or t.failures + 1 < $4::int then 0
             else least($5::int, power(2, least(t.failures + 1 - $4::int, 20))) end)
         where t.free_at <= excluded.updated_at
         returning key)
       select key from counted`,
      [key, now.toString(), now.subtract({ hours: FORGOTTEN_HOURS }).toString(), free, cap],
    );
    if (entered.length) return;
    const [row] = await manager.query<{ free_at: string }[]>('select free_at from sign_in_throttle where key = $1', [
      key,
    ]);
    throw new Blocked(Temporal.Instant.from(row!.free_at));
  }
}
