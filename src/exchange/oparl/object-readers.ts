import { FieldReader, isObject, type Raw } from './field-reader.js';
import type { Moment, OparlKind } from './oparl-objects.js';
import type { OparlProblems } from './oparl-problems.js';

/** Who takes the objects that lie in others. */
export interface Collector {
  readonly problems: OparlProblems;
  /** The id behind a field that holds an object or refers to one. */
  one(fields: FieldReader, field: string, kind: OparlKind, id: string, context?: Raw): string | undefined;
  many(fields: FieldReader, field: string, kind: OparlKind, id: string, context?: Raw): string[];
  /** Takes the objects that lie in a list and leaves references alone. */
  embedded(fields: FieldReader, field: string, kind: OparlKind, id: string, context?: Raw): void;
}

type Reader = (fields: FieldReader, collector: Collector, id: string) => object;

const asDateTime = (moment: Moment | undefined): Temporal.PlainDateTime | undefined =>
  moment instanceof Temporal.PlainDateTime
    ? moment
    : moment instanceof Temporal.Instant
      ? moment.toZonedDateTimeISO('UTC').toPlainDateTime()
      : undefined;

/** An end at midnight stands for "unknown" on some servers; any other end before the start is a mistake. */
function checkEnd(fields: FieldReader, problems: OparlProblems, id: string, start: Moment | undefined): void {
  const end = asDateTime(fields.moment('end'));
  const begin = asDateTime(start);
  const written = fields.value('end');
  if (!end || !begin || Temporal.PlainDateTime.compare(end, begin) >= 0) return;
  if (typeof written === 'string' && /[T ]00:00/.test(written)) return;
  problems.about('end_before_start', id, 'end', []);
}

function placeText(fields: FieldReader): string | undefined {
  const street = [
    fields.text('streetAddress'),
    [fields.text('postalCode'), fields.text('locality')].filter(Boolean).join(' '),
  ];
  const where = fields.text('description') ?? (street.filter(Boolean).join(', ') || undefined);
  const room = fields.text('room');
  return room && !where?.includes(room) ? [room, where].filter(Boolean).join(', ') : where;
}

function readWeb(fields: FieldReader): string | undefined {
  const main = fields.value('mainFile');
  const file = isObject(main) ? fields.inside(main) : undefined;
  return fields.link('web') ?? file?.link('accessUrl') ?? file?.link('downloadUrl');
}

const CANCELLED = /abgesagt|entf(ä|ae)llt|entfallen|ausgefallen|cancel/i;

/** What is kept of each kind; unknown fields are left alone. */
export const OBJECT_READERS: Record<OparlKind, Reader> = {
  Organization: (fields, collector, id) => {
    collector.embedded(fields, 'membership', 'Membership', id, { organization: id });
    return {
      name: fields.text('name'),
      shortName: fields.text('shortName'),
      organizationType: fields.text('organizationType'),
      classification: fields.text('classification'),
      startDate: fields.day('startDate'),
      endDate: fields.day('endDate'),
    };
  },
  Person: (fields, collector, id) => {
    collector.many(fields, 'membership', 'Membership', id, { person: id });
    const parts = [fields.text('givenName'), fields.text('familyName')].filter(Boolean).join(' ');
    return { name: fields.text('name') ?? (parts || undefined), email: fields.email('email') };
  },
  Membership: (fields, collector, id) => ({
    person: collector.one(fields, 'person', 'Person', id),
    organization: collector.one(fields, 'organization', 'Organization', id),
    onBehalfOf: collector.one(fields, 'onBehalfOf', 'Organization', id),
    role: fields.text('role'),
    votingRight: fields.flag('votingRight'),
    startDate: fields.day('startDate'),
    endDate: fields.day('endDate'),
  }),
  Meeting: (fields, collector, id) => {
    const start = fields.moment('start');
    checkEnd(fields, collector.problems, id, start);
    collector.many(fields, 'agendaItem', 'AgendaItem', id, { meeting: id });
    return {
      name: fields.text('name'),
      cancelled: fields.flag('cancelled') ?? CANCELLED.test(fields.text('meetingState') ?? ''),
      start,
      location: collector.one(fields, 'location', 'Location', id),
      organizations: collector.many(fields, 'organization', 'Organization', id),
    };
  },
  AgendaItem: (fields, collector, id) => {
    fields.checkNumber('order');
    return {
      meeting: collector.one(fields, 'meeting', 'Meeting', id),
      consultation: collector.one(fields, 'consultation', 'Consultation', id, { agendaItem: id }),
      public: fields.flag('public'),
    };
  },
  Paper: (fields, collector, id) => {
    collector.many(fields, 'consultation', 'Consultation', id, { paper: id });
    return {
      name: fields.text('name'),
      reference: fields.text('reference'),
      date: fields.day('date'),
      paperType: fields.text('paperType'),
      web: readWeb(fields),
    };
  },
  Consultation: (fields, collector, id) => ({
    paper: collector.one(fields, 'paper', 'Paper', id),
    meeting: collector.one(fields, 'meeting', 'Meeting', id),
    agendaItem: collector.one(fields, 'agendaItem', 'AgendaItem', id),
    organizations: collector.many(fields, 'organization', 'Organization', id),
  }),
  Location: (fields) => ({ text: placeText(fields) }),
};
