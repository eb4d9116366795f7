import { SetMetadata } from '@nestjs/common';
import type { Policy } from './policy.js';

/** Who may call a route. A route that does not say is refused to everybody. */
export type Access =
  | { kind: 'public' }
  | { kind: 'signed-in'; tokens?: boolean }
  /** Any of the permissions is enough. */
  | { kind: 'policy'; any: { policy: Policy; action: string }[] };

export const ACCESS = 'verbleib:access';

/** Open to everybody, also without an account. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/** Open to everybody who is signed in, whatever their role; not to API tokens, which have a scope. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access);

/** The same, and to API tokens as well whatever their scope: for what a token may know about itself. */
export const SignedInOrToken = () => SetMetadata(ACCESS, { kind: 'signed-in', tokens: true } satisfies Access);

/** Open to those whom the policy lets do it to anything at all; which rows is asked again where they are read. */
export const May = <Action extends string>(policy: Policy<Action>, action: Action, ...others: Action[]) =>
  SetMetadata(ACCESS, {
    kind: 'policy',
    any: [action, ...others].map((name) => ({ policy: policy as unknown as Policy, action: name })),
  } satisfies Access);
