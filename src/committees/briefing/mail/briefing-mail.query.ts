import type { EntityManager } from 'typeorm';
import type { ReleasedContent } from '../released-content.js';

export interface BriefingMailRow {
  id: string;
  committee: string;
  held_on: string;
  audience: 'public' | 'non_public';
  edition: number;
  content: ReleasedContent;
  /** null for the non-public version: it stays in the house. */
  pdf: Buffer | null;
}

/** The briefing that a mail carries; undefined where the recipient's mandate is over, or a newer edition is out. */
export async function briefingOfMail(
  manager: EntityManager,
  mail: string,
  today: string,
): Promise<BriefingMailRow | undefined> {
  const [row] = await manager.query<(Omit<BriefingMailRow, 'content'> & { content: string })[]>(
    `select b.id, c.name as committee, s.held_on, b.audience, b.edition, b.content,
       case when b.audience = 'public' then f.pdf end as pdf
     from briefing_receipt r
     join committee_member m on m.id = r.member_id
     join briefing b on b.id = r.briefing_id
     join briefing_file f on f.briefing_id = b.id
     join committee c on c.id = b.committee_id
     join committee_session s on s.id = b.session_id
     where r.mail_id = $1 and m.starts_on <= $2::date and coalesce(m.ends_on, 'infinity') >= $2::date
       and (b.audience = 'public' or m.non_public)
       and not exists (select from briefing n where n.corrects_id = b.id and n.state = 'released')`,
    [mail, today],
  );
  return row && { ...row, content: JSON.parse(row.content) as ReleasedContent };
}
