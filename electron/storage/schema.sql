CREATE TRIGGER person_texts_in after insert on person_texts begin
  insert into person_search (rowid, name, words) values (new.docid, new.name, new.words);
  end;

CREATE TRIGGER person_texts_out after delete on person_texts begin
  insert into person_search (person_search, rowid, name, words) values ('delete', old.docid, old.name, old.words);
  end;

CREATE TRIGGER persons_in after insert on persons begin insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = new.id and merged_into is null; end;

CREATE TRIGGER persons_changed after update of protocol, merged_into, search_name, search_words on persons begin
  delete from person_texts where person_id = new.id;
  insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = new.id and merged_into is null;
  end;

CREATE TRIGGER persons_out after delete on persons begin delete from person_texts where person_id = old.id; end;

CREATE TRIGGER person_positions_in after insert on person_positions begin
    delete from person_texts where person_id = new.person_id;
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = new.person_id and merged_into is null;
  end;

CREATE TRIGGER person_positions_changed after update of person_id, search_words on person_positions begin
    delete from person_texts where person_id in (old.person_id, new.person_id);
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = old.person_id and old.person_id <> new.person_id and merged_into is null;
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = new.person_id and merged_into is null;
  end;

CREATE TRIGGER person_positions_out after delete on person_positions begin
    delete from person_texts where person_id = old.person_id;
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = old.person_id and merged_into is null;
  end;

CREATE TRIGGER person_memberships_in after insert on person_memberships begin
    delete from person_texts where person_id = new.person_id;
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = new.person_id and merged_into is null;
  end;

CREATE TRIGGER person_memberships_changed after update of person_id, search_words on person_memberships begin
    delete from person_texts where person_id in (old.person_id, new.person_id);
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = old.person_id and old.person_id <> new.person_id and merged_into is null;
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = new.person_id and merged_into is null;
  end;

CREATE TRIGGER person_memberships_out after delete on person_memberships begin
    delete from person_texts where person_id = old.person_id;
    insert into person_texts (docid, person_id, name, words)
  select
    max(protocol * 2147483648,
      coalesce((select max(docid) from person_texts where docid < (protocol + 1) * 2147483648), 0) + 1),
    id, search_name,
    search_words
      || coalesce((select group_concat(' ' || search_words, '') from person_positions where person_id = persons.id), '')
      || coalesce((select group_concat(' ' || search_words, '') from person_memberships where person_id = persons.id), '')
  from persons where id = old.person_id and merged_into is null;
  end;

CREATE TABLE settings (id text primary key, value text not null);

CREATE TABLE change_sets (
  sequence integer primary key autoincrement,
  id text not null unique,
  meeting_id text,
  operation text not null,
  label text not null,
  kind text not null check (kind in ('do', 'undo', 'redo')),
  state text not null check (state in ('done', 'undone')),
  reverses text references change_sets (id),
  merge_key text,
  at text not null,
  who text not null
  , brought_by text);

CREATE TABLE change_rows (
  id text primary key,
  change_set_id text not null references change_sets (id),
  ordinal integer not null,
  table_name text not null,
  row_key text not null,
  before text,
  after text,
  unique (change_set_id, ordinal)
);

CREATE TABLE meetings (
  id text primary key,
  name text not null,
  form text not null check (form in ('party', 'state')),
  basis_lead text not null,
  basis_document text not null,
  basis_date text,
  basis_issuer text not null,
  basis_subject text not null,
  convener text not null,
  convocation text not null,
  document_type text not null,
  abstract text not null,
  superior_organ text not null,
  organ text not null,
  number integer,
  number_suffix text not null,
  place text not null,
  date text,
  closing text not null,
  signature_authority text not null,
  signature_position text not null,
  signer text not null,
  created_at text not null
  , numbering text not null default 'point', tones text not null default 'as-written', body_pt real, line_pt real, letterhead_of text not null default 'committee', urgency text not null default 'none', secrecy text not null default 'none', circulation text not null default '', draft integer, print_sides text not null default 'one', recipient_text text not null default 'whole');

CREATE TABLE sessions (
  id text primary key,
  meeting_id text not null references meetings (id),
  position real not null,
  starts_at text not null
);

CREATE TABLE bridge_points (
  id text primary key,
  meeting_id text not null references meetings (id),
  position real not null,
  kind text not null check (kind in ('one-place', 'per-unit')),
  title text not null,
  short_name text not null,
  place text not null,
  place_decided_by text not null,
  code text not null,
  host text not null
);

CREATE TABLE bridge_point_units (
  id text primary key,
  bridge_point_id text not null references bridge_points (id),
  position real not null,
  unit_code text not null,
  unique (bridge_point_id, unit_code)
);

CREATE TABLE participant_groups (
  id text primary key,
  bridge_point_id text not null references bridge_points (id),
  position real not null,
  text text not null,
  is_chair integer not null check (is_chair in (0, 1)),
  substitute_rule text not null
);

CREATE TABLE exclusions (
  id text primary key,
  bridge_point_id text references bridge_points (id),
  group_id text references participant_groups (id),
  position real not null,
  target_id text not null references bridge_points (id),
  wording text not null,
  check ((bridge_point_id is null) <> (group_id is null))
);

CREATE TABLE assignments (
  id text primary key,
  meeting_id text not null references meetings (id),
  position real not null,
  assignee text not null
);

CREATE TABLE assignment_items (
  id text primary key,
  assignment_id text not null references assignments (id),
  position real not null,
  text text not null,
  deadline_lead text,
  deadline_at text,
  deadline_purpose text check (deadline_purpose in ('confirmation', 'report', 'other'))
);

CREATE TABLE links (
  id text primary key,
  meeting_id text not null references meetings (id),
  position real not null,
  kind text not null check (kind in ('documents', 'confirmation', 'support', 'other')),
  label text not null,
  url text not null
);

CREATE TABLE addressees (
  id text primary key,
  meeting_id text not null references meetings (id),
  position real not null,
  text text not null
);

CREATE TABLE distribution_lines (
  id text primary key,
  meeting_id text not null references meetings (id),
  position real not null,
  text text not null
);

CREATE TABLE originals (sha256 text primary key, bytes blob not null);

CREATE TABLE return_files (
  id text primary key,
  meeting_id text not null references meetings (id),
  name text not null,
  sha256 text not null references originals (sha256),
  channel text not null,
  received_at text not null,
  imported_at text not null,
  who text not null,
  ordinal integer not null,
  discarded integer not null check (discarded in (0, 1))
);

CREATE TABLE readings (file_id text primary key, reading text not null);

CREATE TABLE return_decisions (
  id text primary key,
  file_id text not null references return_files (id),
  answer_index integer not null,
  place_code text,
  delegates integer,
  who text not null,
  at text not null,
  unique (file_id, answer_index)
);

CREATE TABLE returns (
  id text primary key,
  meeting_id text not null references meetings (id),
  place_code text not null,
  file_id text references return_files (id),
  answer_index integer not null,
  version integer not null,
  channel text not null,
  delegates integer not null check (delegates >= 0),
  received_at text not null,
  accepted_at text not null,
  who text not null,
  content text not null
);

CREATE TABLE attendees (
  id text primary key,
  meeting_id text not null references meetings (id),
  place_code text not null,
  position real not null,
  name text not null,
  title text not null,
  phone text not null,
  note text not null,
  group_id text,
  group_label text not null,
  return_id text references returns (id),
  sheet text not null,
  "row" integer
  , person_id text references persons (id), not_listed integer check (not_listed = 1));

CREATE TABLE letter_batches (
  id text primary key,
  meeting_id text not null,
  format text not null,
  place_code text not null,
  content_sha256 text not null,
  made_at text not null,
  unique (meeting_id, format, place_code)
);

CREATE TABLE acknowledged_findings (
  id text primary key,
  meeting_id text not null references meetings (id),
  finding_key text not null,
  reason text not null,
  who text not null,
  at text not null,
  unique (meeting_id, finding_key)
);

CREATE TABLE letter_contents (sha256 text primary key, content blob not null);

CREATE TABLE issued_letters (
  id text primary key,
  meeting_id text not null references meetings (id),
  place_code text not null,
  title text not null,
  version integer not null,
  kind text not null check (kind in ('plain', 'adjusted')),
  issued_at text not null,
  who text not null,
  code text not null,
  code_printed integer not null check (code_printed in (0, 1)),
  matter_sha256 text not null,
  content_sha256 text not null references letter_contents (sha256),
  unique (meeting_id, place_code, version)
);

CREATE TABLE programme_items (
  id text primary key,
  meeting_id text not null references meetings (id),
  position real not null,
  starts_at text,
  text text not null,
  presenter text not null
);

CREATE TABLE unit_aliases (
  id text primary key,
  code text not null,
  text text not null,
  who text not null,
  at text not null
);

CREATE TABLE column_mappings (
  id text primary key,
  height integer not null,
  columns text not null,
  who text not null,
  at text not null
);

CREATE TABLE rereadings (
  id text primary key references return_files (id),
  reading_id text not null,
  who text not null,
  at text not null
);

CREATE TABLE return_figures (return_id text primary key, figures text not null) without rowid;

CREATE TABLE return_people (
  person_key integer not null,
  return_id text not null,
  ordinal integer not null,
  place_code text not null,
  primary key (person_key, return_id, ordinal)
  ) without rowid;

CREATE TABLE shared_people (
  meeting_id text not null,
  person_key integer not null,
  place_code text not null,
  primary key (meeting_id, person_key, place_code)
  ) without rowid;

CREATE TABLE corrections (
  id text primary key references returns (id),
  meeting_id text not null references meetings (id),
  place_code text not null,
  corrects text references returns (id),
  reason text not null,
  who text not null,
  at text not null
);

CREATE TABLE person_verdicts (
  id text primary key,
  meeting_id text not null references meetings (id),
  place_code text not null,
  person_key text not null,
  is_same integer not null check (is_same in (0, 1)),
  who text not null,
  at text not null,
  unique (meeting_id, person_key)
);

CREATE TABLE expected_numbers (
  id text primary key,
  meeting_id text not null references meetings (id),
  delegates integer not null check (delegates >= 0)
);

CREATE TABLE closing_contents (sha256 text primary key, content blob not null);

CREATE TABLE closings (
  id text primary key,
  meeting_id text not null references meetings (id),
  ordinal integer not null,
  name text not null,
  closed_at text not null,
  who text not null,
  totals text not null,
  previous_id text references closings (id),
  content_sha256 text not null references closing_contents (sha256),
  unique (meeting_id, ordinal),
  unique (meeting_id, name)
);

CREATE TABLE chasing_calls (
  id text primary key,
  meeting_id text not null references meetings (id),
  place_code text not null,
  kind text not null check (kind in ('telephone', 'message', 'letter')),
  outcome text not null,
  note text not null,
  contact_name text not null,
  contact_phone text not null,
  return_id text references returns (id),
  ordinal integer not null,
  at text not null,
  who text not null
);

CREATE TABLE persons (
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
);

CREATE TABLE person_positions (
  id text primary key,
  person_id text not null references persons (id),
  position real not null,
  title text not null,
  organ text not null,
  unit_code text,
  since text,
  until text,
  search_words text not null
);

CREATE TABLE person_memberships (
  id text primary key,
  person_id text not null references persons (id),
  position real not null,
  body text not null,
  role text not null,
  basis text not null,
  since text,
  until text,
  search_words text not null
);

CREATE TABLE unit_contacts (
  id text primary key,
  place_code text not null,
  role text not null check (role in ('contact', 'technician')),
  person_id text not null references persons (id),
  position real not null,
  note text not null,
  unique (place_code, role, person_id)
);

CREATE TABLE distinct_persons (
  id text primary key,
  first_id text not null references persons (id),
  second_id text not null references persons (id),
  who text not null,
  at text not null
);

CREATE TABLE person_imports (
  id text primary key,
  name text not null,
  sha256 text not null references originals (sha256),
  who text not null,
  at text not null
);

CREATE TABLE person_texts (docid integer primary key, person_id text not null unique, name text not null, words text not null);

CREATE VIRTUAL TABLE person_search using fts5 (name, words, content='person_texts', content_rowid='docid',
  prefix='1 2 3', tokenize="unicode61 remove_diacritics 0");

CREATE TABLE 'person_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'person_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'person_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'person_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE group_bindings (
  id text primary key references participant_groups (id),
  rules text not null
);

CREATE TABLE seat_decisions (
  id text primary key,
  meeting_id text not null references meetings (id),
  person_id text not null references persons (id),
  place_code text not null,
  who text not null,
  at text not null,
  unique (meeting_id, person_id)
);

CREATE TABLE roll_call_marks (
  id text primary key,
  meeting_id text not null references meetings (id),
  state text not null check (state in ('present', 'late', 'absent', 'substitute')),
  reason text not null,
  substitute_name text not null,
  substitute_title text not null,
  at text not null,
  who text not null
  , place_code text not null default '');

CREATE TABLE roll_call_counts (
  id text primary key,
  meeting_id text not null references meetings (id),
  place_code text not null,
  present integer not null check (present >= 0),
  excused integer not null check (excused >= 0),
  at text not null,
  who text not null, present_by_group_id text not null default '{}',
  unique (meeting_id, place_code)
);

CREATE TABLE halls (
  id text primary key,
  meeting_id text not null references meetings (id),
  place_code text not null,
  row_count integer not null check (row_count > 0),
  seat_count integer not null check (seat_count > 0),
  aisle integer not null, second_aisle integer not null default 0, chairs integer not null default 0 check (chairs >= 0),
  unique (meeting_id, place_code)
);

CREATE TABLE hall_seats (
  id text primary key,
  hall_id text not null references halls (id),
  row integer not null,
  seat integer not null
  , name text not null default '');

CREATE TABLE hall_guests (
  id text primary key,
  hall_id text not null references halls (id)
);

CREATE TABLE hall_kept_seats (
  id text primary key,
  hall_id text not null references halls (id),
  row integer not null,
  seat integer not null,
  note text not null,
  unique (hall_id, row, seat)
);

CREATE INDEX change_sets_meeting on change_sets (meeting_id, sequence);

CREATE INDEX sessions_meeting on sessions (meeting_id);

CREATE INDEX bridge_points_meeting on bridge_points (meeting_id);

CREATE INDEX participant_groups_point on participant_groups (bridge_point_id);

CREATE INDEX exclusions_group on exclusions (group_id);

CREATE INDEX exclusions_point on exclusions (bridge_point_id);

CREATE INDEX exclusions_target on exclusions (target_id);

CREATE INDEX assignments_meeting on assignments (meeting_id);

CREATE INDEX assignment_items_assignment on assignment_items (assignment_id);

CREATE INDEX links_meeting on links (meeting_id);

CREATE INDEX addressees_meeting on addressees (meeting_id);

CREATE INDEX distribution_lines_meeting on distribution_lines (meeting_id);

CREATE INDEX return_files_meeting on return_files (meeting_id);

CREATE INDEX returns_file on returns (file_id);

CREATE INDEX attendees_place on attendees (meeting_id, place_code, position);

CREATE INDEX attendees_return on attendees (return_id);

CREATE INDEX issued_letters_code on issued_letters (code);

CREATE INDEX programme_items_meeting on programme_items (meeting_id);

CREATE INDEX shared_people_place on shared_people (meeting_id, place_code);

CREATE INDEX corrections_meeting on corrections (meeting_id, place_code);

CREATE INDEX expected_numbers_meeting on expected_numbers (meeting_id);

CREATE INDEX returns_place on returns (
  meeting_id, place_code, received_at, version, id, delegates, channel, file_id, answer_index, accepted_at, who
);

CREATE INDEX closings_previous on closings (previous_id);

CREATE INDEX chasing_calls_place on chasing_calls (meeting_id, place_code);

CREATE INDEX chasing_calls_contact on chasing_calls (place_code, at);

CREATE INDEX chasing_calls_return on chasing_calls (return_id);

CREATE INDEX persons_order on persons (protocol, sort_key, id) where merged_into is null;

CREATE INDEX persons_name on persons (name_key);

CREATE INDEX persons_merged on persons (merged_into) where merged_into is not null;

CREATE INDEX person_positions_person on person_positions (person_id, position);

CREATE INDEX person_positions_organ on person_positions (organ);

CREATE INDEX person_memberships_person on person_memberships (person_id, position);

CREATE INDEX person_memberships_body on person_memberships (body);

CREATE INDEX unit_contacts_person on unit_contacts (person_id);

CREATE INDEX attendees_person on attendees (person_id) where person_id is not null;

CREATE INDEX change_rows_row on change_rows (table_name, row_key);

CREATE INDEX change_rows_person on change_rows (coalesce(after ->> '$.person_id', before ->> '$.person_id'))
  where table_name in ('person_positions', 'person_memberships', 'unit_contacts');

CREATE INDEX seat_decisions_person on seat_decisions (person_id);

CREATE INDEX change_sets_brought on change_sets (brought_by) where brought_by is not null;

CREATE INDEX roll_call_marks_meeting on roll_call_marks (meeting_id);

CREATE INDEX hall_seats_hall on hall_seats (hall_id);

CREATE INDEX hall_guests_hall on hall_guests (hall_id);
