import { Module } from '@nestjs/common';
import { TokensController } from './tokens.controller.js';

/** The page of one's own API tokens. */
@Module({ controllers: [TokensController] })
export class TokenPagesModule {}
