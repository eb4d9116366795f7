/** When something is, as exactly as the source says: an instant, a time without offset, or a day. */
export type Moment = Temporal.Instant | Temporal.PlainDateTime | Temporal.PlainDate;

interface OparlObject {
  /** The object's address, which is its name for good. */
  id: string;
  modified?: Temporal.Instant | undefined;
}

export interface Organization extends OparlObject {
  name?: string | undefined;
  shortName?: string | undefined;
  organizationType?: string | undefined;
  classification?: string | undefined;
  startDate?: Temporal.PlainDate | undefined;
  endDate?: Temporal.PlainDate | undefined;
}

export interface Person extends OparlObject {
  name?: string | undefined;
  email?: string | undefined;
}

export interface Membership extends OparlObject {
  person?: string | undefined;
  organization?: string | undefined;
  onBehalfOf?: string | undefined;
  role?: string | undefined;
  votingRight?: boolean | undefined;
  startDate?: Temporal.PlainDate | undefined;
  endDate?: Temporal.PlainDate | undefined;
}

export interface Meeting extends OparlObject {
  name?: string | undefined;
  cancelled: boolean;
  start?: Moment | undefined;
  location?: string | undefined;
  organizations: string[];
}

export interface AgendaItem extends OparlObject {
  meeting?: string | undefined;
  consultation?: string | undefined;
  public?: boolean | undefined;
}

export interface Paper extends OparlObject {
  name?: string | undefined;
  reference?: string | undefined;
  date?: Temporal.PlainDate | undefined;
  paperType?: string | undefined;
  /** Where people can read it. */
  web?: string | undefined;
}

/** That a paper was, or is to be, on the agenda of a meeting. */
export interface Consultation extends OparlObject {
  paper?: string | undefined;
  meeting?: string | undefined;
  agendaItem?: string | undefined;
  organizations: string[];
}

export interface Location extends OparlObject {
  text?: string | undefined;
}

/** What a source delivered, each kind by id, and what it says is gone. */
export interface OparlObjects {
  Organization: Map<string, Organization>;
  Person: Map<string, Person>;
  Membership: Map<string, Membership>;
  Meeting: Map<string, Meeting>;
  AgendaItem: Map<string, AgendaItem>;
  Paper: Map<string, Paper>;
  Consultation: Map<string, Consultation>;
  Location: Map<string, Location>;
  /** Ids of deleted objects, whatever their kind, with the time of deletion where the source says it. */
  deleted: Map<string, Temporal.Instant | undefined>;
}

export type OparlKind = Exclude<keyof OparlObjects, 'deleted'>;

export const noObjects = (): OparlObjects => ({
  Organization: new Map(),
  Person: new Map(),
  Membership: new Map(),
  Meeting: new Map(),
  AgendaItem: new Map(),
  Paper: new Map(),
  Consultation: new Map(),
  Location: new Map(),
  deleted: new Map(),
});
