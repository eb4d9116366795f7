import type { EntityManager } from 'typeorm';
import { type KnownPerson, tokensOf } from './person-mentions.js';

export interface PersonInTexts extends KnownPerson {
  /** A case that the non-public version names. */
  named: boolean;
}

/**
 * The people of the register whose family name, or a part of it, is among the words of some texts.
 * @param briefing briefing.id whose named cases count; null: none
 * @param programmes programme.id; who has or had a contract in one of them is concerned
 */
export async function peopleInTexts(
  manager: Pick<EntityManager, 'query'>,
  texts: readonly string[],
  programmes: readonly string[],
  briefing: string | null,
): Promise<PersonInTexts[]> {
  const raw = new Set(texts.flatMap(tokensOf).flatMap(({ raw: word }) => [word, word.replace(/s$/i, '')]));
  return manager.query<PersonInTexts[]>(
    `with word as (select distinct unnest(search_words(t)) as w from unnest($1::text[]) t),
       words as (select array_agg(w) as list, string_agg(quote_literal(w), ' | ')::tsquery as any_of from word)
     select e.id, e.given_name, e.family_name,
       exists (select from contract c where c.employee_id = e.id and c.programme_id = any ($2::uuid[])) as concerned,
       exists (select from briefing_case k join contract c on c.id = k.contract_id
               where k.briefing_id = $3 and c.employee_id = e.id) as named
     from employee e
     where search_vector(e.number || ' ' || ltrim(e.number, '0') || ' ' || e.family_name || ' ' || e.given_name)
         @@ (select any_of from words)
       and search_words(e.family_name) && (select list from words)
     order by e.id`,
    [[...raw].filter(Boolean), programmes, briefing],
  );
}
