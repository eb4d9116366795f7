import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OneTimeLinks } from './one-time-links.service.js';

/** How the first person gets in: by a link that the service prints while there is no account. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinks,
  ) {}

  /** @returns the link's path; the one printed before is void. Undefined where there is an account already */
  async link(): Promise<string | undefined> {
    return this.unitOfWork.run('serve', async (manager) => {
      const [account] = await manager.query<unknown[]>('select from account limit 1');
      if (account) return undefined;
      await this.links.voidAll(manager, null);
      return `/welcome/${await this.links.make(manager, 'first_admin', null)}`;
    });
  }
}
