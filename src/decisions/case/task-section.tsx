import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Badge, type Tone } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { DateField, Form, RadioGroup, SubmitButton, TextArea, TextField } from '../../web/components/form.js';
import type { Refused } from '../../web/page/form.js';
import { RESULTS } from '../tasks/results.js';
import type { TaskRow } from '../tasks/task-list.query.js';
import { tasksMessages } from '../tasks/tasks.messages.js';
import { stepFormMessages } from '../step-form/step-form.messages.js';
import { caseMessages } from './case.messages.js';
import type { CaseFacts } from './collect-case.service.js';

/** Which form of the section is open: of a task, or of a new request. */
export interface TaskLook {
  /** Id of the task; `new`: a request. */
  task: string;
  refused?: Refused | undefined;
}

const TONES: Record<TaskRow['state'], Tone> = { open: 'warning', overdue: 'danger', done: 'success', moot: 'info' };

const isOpen = ({ state }: TaskRow): boolean => state === 'open' || state === 'overdue';

/** What the law asks for about this contract, and the forms to record what came of it. */
export function TaskSection({
  facts,
  look,
  locale,
}: {
  facts: CaseFacts;
  look: TaskLook | undefined;
  locale: Locale;
}): VNode {
  const t = caseMessages[locale];
  const say = tasksMessages[locale];
  const { contract, tasks, may } = facts;
  const chosen = tasks.find((task) => task.id === look?.task && isOpen(task));
  const here = `/contracts/${contract.id}`;
  return (
    <section class="v-section" aria-labelledby="tasks">
      <h2 class="kern-heading-medium" id="tasks">
        {t.tasks}
      </h2>
      {tasks.length === 0 ? (
        <p class="kern-body">{t.noTasks}</p>
      ) : (
        <DataTable
          caption={t.tasks}
          stack
          columns={t.taskColumns.slice(0, 4).map((label) => ({ label }))}
          rows={tasks.map((task) => ({
            key: task.id,
            cells: [
              formatDate(task.due_on, locale),
              `${say.kind[task.kind]} ${t.taskAbout(say.about[task.kind](formatDate(task.asked_on, locale)))}`,
              <Badge tone={TONES[task.state]} label={say.state[task.state]} />,
              task.result ? (
                [t.taskDone(say.result[task.result], formatDate(task.done_on!, locale)), task.note, task.document]
                  .filter(Boolean)
                  .join('; ')
              ) : may.propose && isOpen(task) ? (
                <a class="kern-link kern-link--small" href={`${here}?task=${task.id}#tasks`}>
                  {t.taskRecord}
                </a>
              ) : (
                '–'
              ),
            ],
          }))}
        />
      )}
      {chosen && may.propose && (
        <TaskForm task={chosen} action={`${here}/tasks/${chosen.id}`} facts={facts} look={look!} locale={locale} />
      )}
      {may.propose && contract.ends_on && look?.task !== 'new' && (
        <p>
          <a class="kern-link" href={`${here}?task=new#tasks`}>
            {t.request}
          </a>
        </p>
      )}
      {may.propose && look?.task === 'new' && (
        <RequestForm action={`${here}/requests`} facts={facts} look={look} locale={locale} />
      )}
    </section>
  );
}

interface TaskFormProps {
  action: string;
  facts: CaseFacts;
  look: TaskLook;
  locale: Locale;
}

function TaskForm({ task, action, facts, look, locale }: TaskFormProps & { task: TaskRow }): VNode {
  const t = caseMessages[locale];
  const form = { locale, refused: look.refused, prefix: 'task' };
  return (
    <Form form={form} action={action}>
      <RadioGroup
        form={form}
        name="result"
        label={`${t.taskForm}: ${tasksMessages[locale].kind[task.kind]}`}
        hint={task.kind === 'permanent_post_request' ? t.resultHint : undefined}
        options={RESULTS[task.kind].map((result) => ({ value: result, label: tasksMessages[locale].result[result] }))}
      />
      <TextArea form={form} name="note" label={stepFormMessages[locale].note} rows={3} optional />
      <TextField form={form} name="document" label={stepFormMessages[locale].document} width="medium" optional />
      <DateField form={form} name="on" label={t.doneOn} value={facts.today} />
      <div class="kern-btn-wrapper">
        <SubmitButton label={t.taskRecord} id="task-done" />
      </div>
    </Form>
  );
}

function RequestForm({ action, facts, look, locale }: TaskFormProps): VNode {
  const t = caseMessages[locale];
  const form = { locale, refused: look.refused, prefix: 'task' };
  return (
    <Form form={form} action={action}>
      <DateField
        form={form}
        name="on"
        label={`${t.request}: ${t.requestOn}`}
        hint={t.requestHint}
        value={facts.today}
      />
      <div class="kern-btn-wrapper">
        <SubmitButton label={t.request} id="request-add" />
      </div>
    </Form>
  );
}
