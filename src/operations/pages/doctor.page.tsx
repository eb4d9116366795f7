import { messages, type Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { Notice } from '../../web/components/notice.js';
import type { PageContent } from '../../web/page/page.js';
import type { Finding } from '../doctor/check.js';
import { doctorMessages } from '../doctor/doctor.messages.js';

const doctorPageMessages = messages({
  de: {
    title: 'Selbstprüfung',
    lead: 'Was der Dienst braucht, und ob es da ist: jetzt geprüft, nichts wurde verändert.',
    check: 'Geprüft',
    state: 'Stand',
    finding: 'Befund',
    ok: 'in Ordnung',
    wrong: 'zu erledigen',
  },
  en: {
    title: 'Self-check',
    lead: 'What the service needs and whether it is there: looked at just now, nothing was changed.',
    check: 'Checked',
    state: 'State',
    finding: 'Finding',
    ok: 'well',
    wrong: 'to do',
  },
});

/** The findings of `verbleib doctor`, of the service that shows them. */
export function doctorPage(findings: Finding[], locale: Locale): PageContent {
  const t = doctorPageMessages[locale];
  const texts = doctorMessages[locale];
  const wrong = findings.filter(({ ok }) => !ok).length;
  return {
    title: t.title,
    body: (
      <>
        <p class="kern-body v-lead">{t.lead}</p>
        <Notice tone={wrong ? 'warning' : 'success'} title={wrong ? texts.toDo(wrong) : texts.allWell} />
        <div class="v-section">
          <DataTable
            caption={t.title}
            stack
            columns={[{ label: t.check }, { label: t.state }, { label: t.finding }]}
            rows={findings.map(({ check, ok, message }) => ({
              key: check,
              cells: [
                texts.names[check],
                <Badge tone={ok ? 'success' : 'danger'} label={ok ? t.ok : t.wrong} />,
                <span class="v-break">{message}</span>,
              ],
            }))}
          />
        </div>
      </>
    ),
  };
}
