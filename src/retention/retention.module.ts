import { Module } from '@nestjs/common';
import { CertaintyHorizonQuery } from './certainty-horizon.query.js';

/** How safe people are in their posts, to read. */
@Module({ providers: [CertaintyHorizonQuery], exports: [CertaintyHorizonQuery] })
export class RetentionModule {}
