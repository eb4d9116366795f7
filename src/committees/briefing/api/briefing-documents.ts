import type { z } from 'zod';
import type { Paper } from '../../papers/paper.js';
import type { ListedBriefing } from '../briefing-list.query.js';
import type { BriefingRow } from '../briefing-row.query.js';
import { figuresOf } from '../compare-figures.js';
import type { Receipt } from '../receipts.service.js';
import type { briefing, listedBriefing, receipt } from './briefing.schemas.js';

export const listedOf = ({ held_on, ...row }: ListedBriefing): z.input<typeof listedBriefing> => ({
  ...row,
  session: held_on,
});

export function briefingOf(row: BriefingRow, paper: Paper): z.input<typeof briefing> {
  const { id, committee, committee_code, audience, edition, number, as_of, state, released_at, locale, version } = row;
  return {
    id,
    committee,
    committee_code,
    session: row.held_on,
    audience,
    edition,
    number,
    as_of,
    state,
    released_at,
    corrects: row.corrects_id,
    correction: row.correction,
    department: row.department,
    locale,
    hash: row.content_hash,
    threshold: row.figures.released.threshold,
    figures: figuresOf(row.figures).map(({ programme, what: { kind, ...what }, value }) => ({
      programme,
      figure: kind,
      ...what,
      value,
    })),
    texts: row.texts,
    paper: { ...paper },
    version,
  };
}

export const receiptOf = (row: Receipt): z.input<typeof receipt> => ({
  member: row.member,
  role: row.role,
  faction: row.faction,
  mail: row.mail,
  no_mail: row.no_mail,
  response: row.response,
  bounce: row.bounce,
  opened_at: row.opened_at,
  noted_at: row.noted_at,
});
