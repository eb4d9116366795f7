import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import {
  Buttons,
  CheckboxField,
  Form,
  HiddenField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../web/components/form.js';
import type { FormState } from '../../web/components/form-state.js';
import { Stale } from '../../web/components/stale.js';
import type { Refused } from '../../web/page/form.js';
import type { PageContent } from '../../web/page/page.js';
import { ProgrammeField } from '../programme-field.js';
import { committeeCrumbs } from '../bodies/crumbs.js';
import type { CommitteeRow } from '../bodies/committees.query.js';
import { OUTCOME_KINDS } from '../outcomes/outcome-kinds.js';
import { outcomeMessages } from '../outcomes/outcome.messages.js';
import type { OutcomeRow } from './outcomes.query.js';
import { sessionsMessages } from './sessions.messages.js';
import { sessionPath } from './sessions.page.js';
import type { SessionRow } from './sessions.query.js';

type Programmes = readonly { id: string; code: string; name: string }[];

/** What is recorded of a session, new or as it is. */
export function OutcomeFields({
  form,
  outcome,
  programmes,
}: {
  form: FormState;
  outcome?: OutcomeRow;
  programmes: Programmes;
}): VNode {
  const t = sessionsMessages[form.locale];
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t.outcomeKind}
        value={outcome?.kind ?? 'noted'}
        empty={false}
        options={OUTCOME_KINDS.map((value) => ({ value, label: outcomeMessages[form.locale].kind(value) }))}
      />
      <TextField
        form={form}
        name="faction"
        label={t.faction}
        hint={t.factionHint}
        value={outcome?.faction}
        optional
        autocomplete="off"
      />
      <TextArea form={form} name="text" label={t.text} hint={t.textHint} rows={4} value={outcome?.text ?? ''} />
      <ProgrammeField
        form={form}
        label={t.programme}
        programmes={programmes}
        value={outcome?.programme_id}
        none={t.noProgramme}
      />
      <CheckboxField
        form={form}
        name="non_public"
        label={t.nonPublic}
        hint={t.nonPublicHint}
        checked={outcome?.non_public ?? false}
      />
    </>
  );
}

export interface OutcomeFormFacts {
  committee: CommitteeRow;
  session: SessionRow;
  outcome: OutcomeRow;
  programmes: Programmes;
  refused?: Refused;
  stale?: boolean;
}

/** One outcome, to be changed or deleted. */
export function outcomePage(facts: OutcomeFormFacts, locale: Locale): PageContent {
  const { committee, session, outcome, refused } = facts;
  const t = sessionsMessages[locale];
  const form: FormState = { locale, refused };
  const back = sessionPath(committee.id, session.id);
  const typed = (name: string): string => [refused?.typed[name] ?? ''].flat()[0] ?? '';
  const typedKind = OUTCOME_KINDS.find((kind) => kind === typed('kind'));
  return {
    title: t.changeOutcome,
    breadcrumb: committeeCrumbs(committee, locale, session),
    body: (
      <>
        {facts.stale && (
          <Stale
            locale={locale}
            rows={[
              {
                label: t.outcomeKind,
                typed: typedKind ? outcomeMessages[locale].kind(typedKind) : '',
                now: outcomeMessages[locale].kind(outcome.kind),
              },
              { label: t.faction, typed: typed('faction'), now: outcome.faction },
              { label: t.text, typed: typed('text'), now: outcome.text },
            ]}
          />
        )}
        <Form form={form} action={`${back}/outcomes/${outcome.id}`}>
          <HiddenField name="version" value={outcome.version} />
          <OutcomeFields form={form} outcome={outcome} programmes={facts.programmes} />
          <Buttons form={form} cancel={back}>
            <SubmitButton label={t.save} name="intent" value="save" />
            <SubmitButton label={t.remove} name="intent" value="remove" kind="secondary" />
          </Buttons>
        </Form>
        <p class="kern-body kern-body--small kern-body--muted">
          {formatDate(session.held_on, locale)} · {t.partsOf(session.public_part, session.non_public_part)}
        </p>
      </>
    ),
  };
}
