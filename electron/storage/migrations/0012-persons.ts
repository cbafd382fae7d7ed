import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** What is searched of a person, laid together from its rows; a person merged into another is not found by itself. */
const textOf = (person: string): string => `insert into person_texts (docid, person_id, name, words)
    select
      max(protocol * 2147483648,
        coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
      id, search_name,
      search_words
        || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
        || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
    from persons where id = ${person} and merged_into is null;`

const STATEMENTS = [
  `create table persons (
    id text primary key,
    name text not null,
    birth text,
    gender text check (gender in ('male', 'female')),
    unit_code text,
    phones text not null,
    email text not null,
    protocol integer not null check (protocol between 1 and 4194303),
    note text not null,
    merged_into text references persons (id),
    name_key text not null,
    sort_key text not null,
    search_name text not null,
    search_words text not null
  )`,
  'create index persons_order on persons (protocol, sort_key, id) where merged_into is null',
  'create index persons_name on persons (name_key)',
  'create index persons_merged on persons (merged_into) where merged_into is not null',
  `create table person_positions (
    id text primary key,
    person_id text not null references persons (id),
    position real not null,
    title text not null,
    organ text not null,
    unit_code text,
    since text,
    until text,
    search_words text not null
  )`,
  'create index person_positions_person on person_positions (person_id, position)',
  'create index person_positions_organ on person_positions (organ)',
  `create table person_memberships (
    id text primary key,
    person_id text not null references persons (id),
    position real not null,
    body text not null,
    role text not null,
    basis text not null,
    since text,
    until text,
    search_words text not null
  )`,
  'create index person_memberships_person on person_memberships (person_id, position)',
  'create index person_memberships_body on person_memberships (body)',
  `create table unit_contacts (
    id text primary key,
    place_code text not null,
    role text not null check (role in ('contact', 'technician')),
    person_id text not null references persons (id),
    position real not null,
    note text not null,
    unique (place_code, role, person_id)
  )`,
  'create index unit_contacts_person on unit_contacts (person_id)',
  // Two entries that a person said are two people, the smaller id first.
  `create table distinct_persons (
    id text primary key,
    first_id text not null references persons (id),
    second_id text not null references persons (id),
    who text not null,
    at text not null
  )`,
  `create table person_imports (
    id text primary key,
    name text not null,
    sha256 text not null references originals (sha256),
    who text not null,
    at text not null
  )`,
  'alter table attendees add column person_id text references persons (id)',
  // 1: somebody said that the person is not in the directory.
  'alter table attendees add column not_listed integer check (not_listed = 1)',
  'create index attendees_person on attendees (person_id) where person_id is not null',
  // What happened to one row; and to the rows of one person, also after they are gone.
  'create index change_rows_row on change_rows (table_name, row_key)',
  `create index change_rows_person on change_rows (coalesce(after ->> '$.person_id', before ->> '$.person_id'))
    where table_name in ('person_positions', 'person_memberships', 'unit_contacts')`,
  // Derived: words without accents, in the order of protocol (docid = protocol * 2^31 + n), so that the first
  // hundred of many thousand hits are the right ones without sorting.
  'create table person_texts (docid integer primary key, person_id text not null unique, name text not null, words text not null)',
  `create virtual table person_search using fts5 (name, words, content='person_texts', content_rowid='docid',
    prefix='1 2 3', tokenize="unicode61 remove_diacritics 0")`,
  `create trigger person_texts_in after insert on person_texts begin
    insert into person_search (rowid, name, words) values (new.docid, new.name, new.words);
  end`,
  `create trigger person_texts_out after delete on person_texts begin
    insert into person_search (person_search, rowid, name, words) values ('delete', old.docid, old.name, old.words);
  end`,
  `create trigger persons_in after insert on persons begin ${textOf('new.id')} end`,
  `create trigger persons_changed after update of protocol, merged_into, search_name, search_words on persons begin
    delete from person_texts where person_id = new.id;
    ${textOf('new.id')}
  end`,
  'create trigger persons_out after delete on persons begin delete from person_texts where person_id = old.id; end',
  ...['person_positions', 'person_memberships'].flatMap(table => [
    `create trigger ${table}_in after insert on ${table} begin
      delete from person_texts where person_id = new.person_id;
      ${textOf('new.person_id')}
    end`,
    `create trigger ${table}_changed after update of person_id, search_words on ${table} begin
      delete from person_texts where person_id in (old.person_id, new.person_id);
      ${textOf('old.person_id and old.person_id <> new.person_id')}
      ${textOf('new.person_id')}
    end`,
    `create trigger ${table}_out after delete on ${table} begin
      delete from person_texts where person_id = old.person_id;
      ${textOf('old.person_id')}
    end`,
  ]),
]
