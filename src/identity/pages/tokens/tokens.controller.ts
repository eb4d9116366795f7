import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../../config/settings.js';
import { VerbleibError } from '../../../shared/errors.js';
import { fieldProblem, readForm, type Refused } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { Redirect } from '../../../web/page/redirect.js';
import { SignedIn } from '../../access.js';
import { permissionsOf } from '../../policy.js';
import { CurrentViewer } from '../../request-viewer.js';
import { ApiTokens } from '../../tokens/api-tokens.service.js';
import { inReadingOrder } from '../../tokens/permission-names.messages.js';
import { TokenList } from '../../tokens/token-list.query.js';
import type { Viewer } from '../../viewer.js';
import { tokenPagesMessages, type TokensDone } from './token-pages.messages.js';
import { DAYS, tokenCreatedPage, tokensPage } from './tokens.page.js';
import { UUID } from '../../../shared/ids.js';

const wish = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]),
  days: z.enum(DAYS.map(String)).transform(Number),
});

/** The field that a refusal of the service is about. */
const FIELDS: Record<string, string> = { token_name: 'name', token_scope: 'scopes', token_days: 'days' };

const doneKey = (done: unknown): TokensDone | undefined =>
  Object.hasOwn(tokenPagesMessages.de.done, String(done)) ? (done as TokensDone) : undefined;

/** One's own API tokens. Not for tokens themselves: who has one cannot make another. */
@SignedIn()
@Controller('account/tokens')
export class TokensController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly own: TokenList,
    private readonly settings: Settings,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done?: unknown): Promise<Page> {
    return this.page(viewer, { done: doneKey(done) });
  }

  /** Answers with the page itself rather than a redirect: the token may stand nowhere but in this one answer. */
  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const form = readForm(wish, body);
    if ('problems' in form) return this.page(viewer, { refused: form });
    try {
      return tokenCreatedPage(await this.tokens.create(viewer, form.value), form.value.name, this.settings.timeZone);
    } catch (error) {
      const field = error instanceof VerbleibError ? FIELDS[error.code] : undefined;
      if (!field) throw error;
      const problems = [fieldProblem(field, (error as VerbleibError).text)];
      return this.page(viewer, { refused: { problems, typed: form.typed } });
    }
  }

  @Post(':id/revoke')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const revoked = UUID.test(id) && (await this.tokens.revoke(viewer.accountId, id, viewer.login));
    if (!revoked) throw new NotFoundException();
    return new Redirect('/account/tokens?done=revoked');
  }

  private async page(viewer: Viewer, shown: { refused?: Refused; done?: TokensDone | undefined }): Promise<Page> {
    const tokens = await this.own.of(viewer.accountId);
    const permissions = inReadingOrder(permissionsOf(viewer));
    return tokensPage({ tokens, permissions, timeZone: this.settings.timeZone, ...shown });
  }
}
