import { refuseStale } from '../../house-settings/refuse-stale.js';
import type { SettingChange } from '../../house-settings/setting-change.js';
import type { CommitteeKind, CommitteeRow } from './committees.query.js';

/** What can be set of a committee; the plans follow `paper_days`. */
export interface CommitteeWish {
  kind: CommitteeKind;
  department: string | null;
  paper_days: number | null;
  draft_days: number | null;
}

/** @param version from which it was made: another one is stale */
export const changeOfCommittee = ({ id }: CommitteeRow, version: number, wish: CommitteeWish): SettingChange => ({
  write: (manager) =>
    refuseStale(
      manager.query(
        `with changed as (
           update committee set kind = $2, department = $3, paper_days = $4, draft_days = $5, version = version + 1
           where id = $1 and version = $6 returning id) select id from changed`,
        [id, wish.kind, wish.department ?? '', wish.paper_days, wish.draft_days, version],
      ),
    ),
});
