import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';

/** A post with whoever holds it today. */
export interface PostRow {
  id: string;
  number: string;
  title: string;
  /** Last day of the post; null: without end. */
  ends_on: string | null;
  contract_id: string | null;
  holder: string | null;
  /** Last day of the holder's contract; null: permanent, or vacant. */
  holder_until: string | null;
  total: number;
}

/** The posts of a programme in the units whose contracts a viewer sees, with names. */
@Injectable()
export class PostsQuery {
  constructor(private readonly dataSource: DataSource) {}

  seenBy(viewer: Viewer, programme: string, today: Temporal.PlainDate, limit: number): Promise<PostRow[]> {
    const parameters: unknown[] = [programme, today.toString(), limit];
    const posts = contractPolicy.rows(viewer, 'see', 'o.unit_id', parameters);
    const contracts = contractPolicy.rows(viewer, 'see', 'c.unit_id', parameters);
    return this.dataSource.query(
      `select o.id, o.number, o.title, o.ends_on, h.id as contract_id, h.holder, h.ends_on as holder_until,
         count(*) over ()::int as total
       from position o left join lateral (
         select c.id, c.ends_on, concat_ws(', ', e.family_name, nullif(e.given_name, '')) as holder
         from contract c join employee e on e.id = c.employee_id
         where c.position_id = o.id and c.starts_on <= $2::date and coalesce(least(c.ends_on, c.left_on), 'infinity') >= $2::date
           and ${contracts}
         order by c.starts_on desc, c.id limit 1) h on true
       where o.programme_id = $1 and coalesce(o.ends_on, 'infinity') >= $2::date and ${posts}
       order by o.number collate "C" limit $3`,
      parameters,
    );
  }
}
