import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { CreateAccount, type NewAccount } from './create-account.service.js';
import { SendLink } from './send-link.service.js';

/** Makes an account and sends its owner the link for a password: both or neither. */
@Injectable()
export class Invite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: CreateAccount,
    private readonly links: SendLink,
  ) {}

  /** @returns account.id. @throws VerbleibError exit 2 as `CreateAccount` */
  run(actor: string, wish: Omit<NewAccount, 'password'>): Promise<string> {
    return this.unitOfWork.run(actor, async (manager) => {
      const id = await this.accounts.run(manager, wish);
      await this.links.to(manager, id, 'invitation');
      return id;
    });
  }
}
