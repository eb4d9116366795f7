/** What an import did to one row, as people recognise it. Never somebody's name: members are only counted. */
export interface OparlChange {
  entity: 'committee' | 'session' | 'paper';
  change: 'created' | 'updated' | 'moved' | 'cancelled' | 'removed';
  /** Name or title. */
  label: string;
  /** Of a session: the code of its committee, its day, and the day before where it was moved. ISO. */
  committee?: string;
  day?: string;
  before?: string;
}

/** Changes that are told one by one; what comes after is counted. */
const MOST_KEPT = 500;

/** What an import changed, in the order in which it did. */
export class OparlChanges {
  readonly list: OparlChange[] = [];
  omitted = 0;

  add(change: OparlChange): void {
    if (this.list.length >= MOST_KEPT) this.omitted += 1;
    else this.list.push(change);
  }
}
