import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What keeps the list of contracts fast: keys for the order of names and for search, and the orders themselves (ADR
 * "one list of contracts"). Functions instead of columns: a column would stand in the history with each new name.
 */
export class ContractList1790000000016 implements MigrationInterface {
  name = 'ContractList1790000000016';

  async up(db: QueryRunner): Promise<void> {
    // Small letters without accents, as German dictionaries sort (DIN 5007-1: ä as a, ß as ss). In the byte order of
    // `collate "C"` it is the same on every engine and in every version of ICU, whose own order an index would not
    // survive. Cut, because an index takes no long values; with `return` it holds what it calls, and not strict, so that it
    // becomes part of the statement: called, it takes ten times as long.
    await db.query(`
      create function fold_letters(value text) returns text language sql immutable parallel safe
      return regexp_replace(normalize(translate(replace(replace(replace(lower(left(value, 200) collate "und-x-icu"),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'ıłøđð’‘ʼ', 'ilodd'''''''), nfkd), U&'[\\0300-\\036F]', '', 'g')`);
    await db.query(`
      create function person_key(family_name text, given_name text) returns text
      language sql immutable parallel safe
      return fold_letters(family_name) || E'\\x01' || fold_letters(given_name)`);
    // As words are searched, ä, ae and a are one: whoever types Mueller, Müller or Muller finds all three.
    await db.query(`
      create function search_words(value text) returns text[] language sql immutable parallel safe
      return array_remove(regexp_split_to_array(
        regexp_replace(fold_letters(value), '([aou])e', '\\1', 'g') collate "und-x-icu", '[^[:alnum:]]+'), '')`);
    await db.query(`
      create function search_vector(value text) returns tsvector language sql immutable parallel safe
      return array_to_tsvector(search_words(value))`);
    // Null for what holds no word.
    await db.query(`
      create function search_prefixes(value text) returns tsquery language sql immutable parallel safe
      return (select string_agg(quote_literal(word) || ':*', ' & ') from unnest(search_words(value)) word)::tsquery`);

    await db.query('create index employee_by_name on employee ((person_key(family_name, given_name) collate "C"), id)');
    // Personnel numbers are typed with and without their zeros.
    await db.query(`
      create index employee_by_word on employee using gin (
        search_vector(number || ' ' || ltrim(number, '0') || ' ' || family_name || ' ' || given_name))`);
    for (const table of ['unit', 'programme'])
      await db.query(`create index ${table}_by_word on ${table} using gin (search_vector(code || ' ' || name))`);
    await db.query('create index employee_by_number on employee ((number collate "C"))');
    await db.query(`create index contract_by_last_day on contract (coalesce(ends_on, 'infinity'))`);
    await db.query('create index contract_by_first_day on contract (starts_on)');
    await db.query('create index contract_by_number on contract ((lower(number) collate "C"), id)');
    await db.query(`create index decision_by_state on decision (state) where state <> 'undecided'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index decision_by_state, contract_by_number, contract_by_first_day, contract_by_last_day');
    await db.query(
      'drop index programme_by_word, unit_by_word, employee_by_number, employee_by_word, employee_by_name',
    );
    await db.query(
      'drop function search_prefixes(text), search_vector(text), search_words(text), person_key(text, text), fold_letters(text)',
    );
  }
}
