import { Controller, Get, Headers, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../identity/access.js';
import { Assets, type Encoding } from './assets.js';

/** Which of our encodings an `Accept-Encoding` header allows, best first. */
function encodings(header = ''): Encoding[] {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const accepted = header
    .split(',')
    .filter((part) => !refused.test(part))
    .map((part) => part.split(';')[0]!.trim());
  return (['br', 'gzip'] as const).filter((encoding) => accepted.includes(encoding));
}

@Public()
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':version/*')
  async serve(
    @Param('version') version: string,
    @Param('*') name: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const asset = this.assets.find(name);
    if (!asset) throw new NotFoundException();
    // A page from before an update still asks by its old address: it gets today's file, which nobody may keep.
    const lasting = version === this.assets.version;
    void reply
      .type(asset.type)
      .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      .header('vary', 'Accept-Encoding');
    const [encoding] = encodings(accepted);
    const encoded = encoding && (await asset.encoded(encoding));
    if (!encoded) return asset.content;
    void reply.header('content-encoding', encoding);
    return encoded;
  }
}
