import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** The text of a session's minutes, where somebody wants it kept; the caller has seen to it that the viewer keeps the committee. */
@Injectable()
export class Minutes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /** '' where none are kept. */
  async of(session: string): Promise<string> {
    const [row] = await this.dataSource.query<{ text: string }[]>(
      'select text from session_minutes where session_id = $1',
      [session],
    );
    return row?.text ?? '';
  }

  /** @param text null: nothing is kept any more */
  async keep(actor: string, session: string, text: string | null): Promise<void> {
    await this.work.run(actor, (manager) =>
      text === null
        ? manager.query('delete from session_minutes where session_id = $1', [session])
        : manager.query(
            `insert into session_minutes (session_id, text) values ($1, $2)
             on conflict (session_id) do update set text = excluded.text, version = session_minutes.version + 1`,
            [session, text],
          ),
    );
  }
}
