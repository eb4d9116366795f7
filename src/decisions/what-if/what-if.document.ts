import type { Locale } from '../../shared/locale.js';
import { findingDocument } from '../../watch/law-check/law-check.presenter.js';
import { assumptionsOf } from './assumptions.js';
import type { Cost, UnknownCost } from './cost.js';
import type { LossCost } from './letting-go.js';
import type { PlanDates } from './plan-dates.js';
import { unknownOf } from './row-words.js';
import type { ScenarioRow } from './scenario-row.js';
import { endingCount } from './scenario.js';
import type { Sum, Total, Totals } from './totals.js';
import type { WhatIfResult } from './what-if.service.js';

interface Money {
  cents: number;
  currency: string;
}

const iso = (date: Temporal.PlainDate | undefined): string | null => date?.toString() ?? null;

/** A scenario as one JSON document: dates in ISO, money in cents with its currency, people by their numbers alone. */
export function whatIfDocument(result: WhatIfResult, locale: Locale): object {
  const { request, rows, decided, running, to, on, assumptions } = result;
  const { currency } = assumptions.pay;
  const money = (cents: number): Money => ({ cents, currency });
  return {
    on: iso(on),
    to: iso(to),
    ground: request.ground ?? null,
    cohort: {
      programme: request.programme ?? null,
      unit: request.unit ?? null,
      ends_on: iso(request.endsOn),
      contracts: endingCount(result),
      running: running ?? null,
      decided: decided.length,
    },
    rows: rows.map((row) => rowDocument(row, money, locale)),
    decided: decided.map(({ member, standing }) => ({
      contract: member.contract,
      employee: member.employee,
      standing,
    })),
    totals: totalsDocument(result.totals, money),
    comparison: {
      people: result.totals.extendable.people,
      extend_per_year: sumDocument(result.totals.extendable.perYear, money),
      extend_period: sumDocument(result.totals.extendable.period, money),
      let_go: sumDocument(result.totals.extendable.lettingGo, money),
    },
    assumptions: assumptionsOf(result, locale).map(({ confidence, ...assumption }) => ({
      ...assumption,
      confidence: confidence ?? null,
    })),
  };
}

function rowDocument(row: ScenarioRow, money: (cents: number) => Money, locale: Locale): object {
  const { member, reasons, dates } = row;
  return {
    contract: member.contract,
    employee: member.employee,
    unit: member.unit,
    programme: member.programme,
    ends_on: member.ends_on,
    ground: row.ground,
    fte: member.fte,
    pay_group: member.pay_group,
    pay_step: member.pay_step,
    decision: row.decision,
    status: row.verdict,
    reasons: reasons.map((finding) => findingDocument(finding, locale)),
    latest_end: iso(row.latestEnd),
    used_end: iso(row.usedEnd),
    cost: { per_year: costDocument(row.perYear, money), period: costDocument(row.period, money) },
    letting_go: lossDocument(row.lettingGo, money),
    dates: datesDocument(dates),
    unknown: unknownOf(row, locale),
  };
}

function costDocument(cost: Cost | UnknownCost | undefined, money: (cents: number) => Money): object | null {
  if (!cost || 'missing' in cost) return null;
  const { pay, bonus, onCost, total } = cost;
  return { pay: money(pay), bonus: money(bonus), on_cost: money(onCost), total: money(total) };
}

function lossDocument(cost: LossCost | UnknownCost, money: (cents: number) => Money): object | null {
  if ('missing' in cost) return null;
  const { vacancy, recruiting, onboarding, total } = cost;
  return {
    vacancy: money(vacancy),
    recruiting: money(recruiting),
    onboarding: money(onboarding),
    total: money(total),
  };
}

function datesDocument({ staffCouncilDiscussion, staffCouncil, session, papers }: PlanDates): object {
  return {
    staff_council_discussion: iso(staffCouncilDiscussion?.due),
    staff_council: iso(staffCouncil?.due),
    session: iso(session?.due),
    papers: iso(papers?.due),
  };
}

const sumDocument = ({ cents, unknown }: Sum, money: (cents: number) => Money): object => ({
  ...money(cents),
  unknown,
});

function totalsDocument(totals: Totals, money: (cents: number) => Money): object {
  const document = ({ people, fte, perYear, period, lettingGo }: Total): object => ({
    people,
    fte,
    per_year: sumDocument(perYear, money),
    period: sumDocument(period, money),
    letting_go: sumDocument(lettingGo, money),
  });
  return Object.fromEntries(Object.entries(totals).map(([key, total]) => [key, document(total)]));
}
