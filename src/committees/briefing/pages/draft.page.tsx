import type { ComponentChildren, VNode } from 'preact';
import { formatDate } from '../../../shared/locale.js';
import {
  Buttons,
  CheckboxField,
  Form,
  HiddenField,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../web/components/form.js';
import type { FormState } from '../../../web/components/form-state.js';
import { Notice } from '../../../web/components/notice.js';
import { Stale } from '../../../web/components/stale.js';
import type { PageContent } from '../../../web/page/page.js';
import type { Refused } from '../../../web/page/form.js';
import type { Bilingual, Locale } from '../../../shared/locale.js';
import type { Paper } from '../../papers/paper.js';
import { PaperView } from '../../papers/paper-view.js';
import { TEXT_SECTIONS } from '../briefing-content.js';
import type { CaseChoice } from '../cases/case-choices.query.js';
import type { BriefingRow } from '../briefing-row.query.js';
import type { DraftPromise } from '../load-content.service.js';
import { BRIEFINGS } from './archive.page.js';
import { answerField } from './briefing-form.js';
import { briefingPagesMessages, type Done } from './briefing-pages.messages.js';
import type { FoundName } from '../names/names-in-briefing.js';
import { Cases } from './cases.js';
import { Names } from './names.js';

export interface DraftFacts {
  row: BriefingRow;
  paper: Paper;
  promises: DraftPromise[];
  /** Names of employees in what was written: they stand in the way of a release, or have to be looked at. */
  names: FoundName[];
  /** Last day for the papers; null: no rule says one. */
  papersDue: Temporal.PlainDate | null;
  today: Temporal.PlainDate;
  /** Absent for those who may not name cases, and for the public version. */
  cases?: CaseChoice[];
  done?: Done | undefined;
  /** The forms that were sent and refused, and what to say above them. */
  texts?: Refused;
  caseForm?: Refused;
  release?: Refused;
  discard?: Refused;
  stale?: boolean;
  problem?: Bilingual;
}

function TextFields({ form, row, promises }: { form: FormState; row: BriefingRow; promises: DraftPromise[] }): VNode {
  const t = briefingPagesMessages[form.locale];
  return (
    <>
      {row.edition > 1 && (
        <TextArea
          form={form}
          name="correction"
          label={t.correction}
          hint={t.correctionHint}
          value={row.correction}
          rows={3}
        />
      )}
      <TextField
        form={form}
        name="number"
        label={t.number}
        value={row.number}
        optional
        autocomplete="off"
        width="medium"
      />
      <TextField
        form={form}
        name="department"
        label={t.department}
        value={row.department}
        optional
        autocomplete="off"
      />
      <RadioGroup
        form={form}
        name="locale"
        label={t.language}
        value={row.locale}
        options={[
          { value: 'de', label: t.languages.de },
          { value: 'en', label: t.languages.en },
        ]}
      />
      <p class="kern-body kern-body--small">
        {t.textsHint} {row.audience === 'public' && t.noNames}
      </p>
      {TEXT_SECTIONS.map((section) => (
        <TextArea
          key={section}
          form={form}
          name={section}
          label={t.texts[section]}
          value={row.texts[section] ?? ''}
          optional
          rows={4}
        />
      ))}
      {promises.length > 0 && (
        <fieldset class="kern-fieldset v-section">
          <legend class="kern-label">{t.answers}</legend>
          <p class="kern-body kern-body--small">{t.answersLead}</p>
          {promises.map(({ id, text, asked_by, due_on, answer }) => (
            <TextArea
              key={id}
              form={form}
              name={answerField(id)}
              label={t.answerTo(text)}
              hint={[asked_by, due_on && t.promiseDue(formatDate(due_on, form.locale))].filter(Boolean).join(', ')}
              value={answer ?? ''}
              optional
              rows={3}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** One more step with a word of warning and a tick, so that nobody takes it by mistake. */
function Confirmed(props: {
  form: FormState;
  row: BriefingRow;
  act: 'release' | 'discard';
  title: string;
  lead: string;
  confirm: string;
  button: string;
  children?: ComponentChildren;
}): VNode {
  const { form, row, act, title, lead, confirm, button, children } = props;
  return (
    <Form form={form} action={`${BRIEFINGS}/${row.id}/${act}`}>
      <HiddenField name="version" value={row.version} />
      <h3 class="kern-heading-small">{title}</h3>
      <p class="kern-body">{lead}</p>
      {children}
      <CheckboxField form={form} name="sure" label={confirm} />
      <SubmitButton label={button} kind={act === 'release' ? 'primary' : 'secondary'} />
    </Form>
  );
}

function staleRows(facts: DraftFacts, locale: Locale) {
  const t = briefingPagesMessages[locale];
  const typed = (name: string): string => [facts.texts?.typed[name] ?? ''].flat()[0] ?? '';
  const { row } = facts;
  return [
    { label: t.number, typed: typed('number'), now: row.number },
    { label: t.department, typed: typed('department'), now: row.department },
    ...TEXT_SECTIONS.map((section) => ({
      label: t.texts[section],
      typed: typed(section),
      now: row.texts[section] ?? '',
    })),
  ];
}

/** A draft: its text beside the paper as it would be released. */
export function draftPage(facts: DraftFacts, locale: Locale): PageContent {
  const { row, paper, papersDue, today, done, stale, problem } = facts;
  const t = briefingPagesMessages[locale];
  const form = (name: 'texts' | 'release' | 'discard'): FormState => ({ locale, refused: facts[name], prefix: name });
  const here = `${BRIEFINGS}/${row.id}`;
  return {
    title: t.draftOf(row.committee, formatDate(row.held_on, locale), row.audience),
    breadcrumb: [{ href: BRIEFINGS, label: t.title }],
    body: (
      <>
        {done && <Notice tone="success" title={t.done[done]} />}
        {problem && <Notice tone="danger" title={problem[locale]} />}
        {stale && <Stale locale={locale} rows={staleRows(facts, locale)} />}
        <p class="kern-body v-lead">
          {papersDue && t.papersDue(formatDate(papersDue, locale), today.until(papersDue).days)}{' '}
          <a class="kern-link" href={`/committees/${row.committee_id}/sessions/${row.session_id}`}>
            {t.toSession}
          </a>{' '}
          <a class="kern-link" href="#preview">
            {t.toPreview}
          </a>
        </p>
        <div class="v-briefing">
          <section class="v-section" aria-labelledby="text">
            <h2 class="kern-heading-medium" id="text">
              {t.edit}
            </h2>
            <Form form={form('texts')} action={here}>
              <HiddenField name="version" value={row.version} />
              <TextFields form={form('texts')} row={row} promises={facts.promises} />
              <Buttons form={form('texts')} cancel={BRIEFINGS}>
                <SubmitButton label={t.save} id="save" />
              </Buttons>
            </Form>
            <Form form={{ locale, prefix: 'refresh' }} action={`${here}/refresh`}>
              <HiddenField name="version" value={row.version} />
              <p class="kern-body">{t.refreshLead(formatDate(row.as_of, locale))}</p>
              <SubmitButton label={t.refresh} kind="secondary" />
            </Form>
            {facts.cases && <Cases row={row} cases={facts.cases} refused={facts.caseForm} locale={locale} />}
            <Confirmed
              {...{
                form: form('release'),
                row,
                act: 'release',
                title: t.releaseTitle,
                lead: t.releaseLead,
                confirm: t.releaseConfirm,
              }}
              button={t.release}
            >
              <Names form={form('release')} names={facts.names} />
            </Confirmed>
            <Confirmed
              {...{
                form: form('discard'),
                row,
                act: 'discard',
                title: t.discardTitle,
                lead: t.discardLead,
                confirm: t.discardConfirm,
              }}
              button={t.discard}
            />
          </section>
          <section class="v-section" aria-labelledby="preview">
            <h2 class="kern-heading-medium" id="preview">
              {t.preview}
            </h2>
            <p>
              <a class="kern-link" href={`${here}/pdf`} hx-boost="false">
                {t.pdf}
              </a>
            </p>
            <p class="kern-heading-small">{paper.title}</p>
            <PaperView paper={paper} level={3} prefix="preview-" />
          </section>
        </div>
      </>
    ),
  };
}
