import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Paper } from '../papers/paper.js';
import { PaperPrinter } from '../papers/paper-printer.service.js';
import { presentBriefing } from './briefing-paper.presenter.js';
import type { BriefingRow } from './briefing-row.query.js';
import { LoadContent } from './load-content.service.js';
import type { ReleasedContent } from './released-content.js';

/** The paper of a briefing: of a released one what was frozen, of a draft what would be. */
@Injectable()
export class PaperOfBriefing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contents: LoadContent,
    private readonly printer: PaperPrinter,
  ) {}

  async paper(row: BriefingRow): Promise<Paper> {
    return row.content === null
      ? presentBriefing(await this.contents.of(row), false)
      : (JSON.parse(row.content) as ReleasedContent).paper;
  }

  async pdf(row: BriefingRow): Promise<Uint8Array> {
    if (row.state === 'draft') return this.printer.pdf(await this.paper(row));
    const [file] = await this.dataSource.query<{ pdf: Buffer }[]>(
      'select pdf from briefing_file where briefing_id = $1',
      [row.id],
    );
    return file!.pdf;
  }
}
