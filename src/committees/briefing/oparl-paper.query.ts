import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { publicUrl, Settings } from '../../config/settings.js';
import type { BriefingRow } from './briefing-row.query.js';
import { oparlPaper, type OparlPaper, type PaperPlace } from './oparl-paper.js';
import { PaperOfBriefing } from './paper-of-briefing.service.js';

/** A released briefing as a paper for council information systems. */
@Injectable()
export class OparlPaperQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly papers: PaperOfBriefing,
    private readonly settings: Settings,
  ) {}

  /** @throws NotFoundException for a draft */
  async of(row: BriefingRow): Promise<OparlPaper> {
    if (row.state === 'draft') throw new NotFoundException();
    return oparlPaper({
      row,
      name: (await this.papers.paper(row)).title,
      pdf: await this.papers.pdf(row),
      place: await this.#place(row),
      home: publicUrl(this.settings),
      timeZone: this.settings.timeZone,
    });
  }

  async #place({ session_id, committee_id }: BriefingRow): Promise<PaperPlace | undefined> {
    const [place] = await this.dataSource.query<PaperPlace[]>(
      `select max(oparl_id) filter (where kind = 'meeting' and row_id = $1) as meeting,
         max(oparl_id) filter (where kind = 'organization' and row_id = $2) as organization
       from oparl_object where row_id in ($1, $2) and not deleted`,
      [session_id, committee_id],
    );
    return place?.meeting || place?.organization ? place : undefined;
  }
}
