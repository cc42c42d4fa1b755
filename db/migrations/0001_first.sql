-- The first shape of a book.

CREATE TABLE book (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE person (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  role TEXT NOT NULL CHECK (role IN ('young_person', 'therapist', 'family')),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE person_name (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  person BLOB NOT NULL CHECK (person < id),
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(person) REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE pens_choice (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  pair TEXT NOT NULL CHECK (pair IN ('ember_tide', 'amber_lagoon', 'plum_pine')),
  young_person_first INTEGER NOT NULL CHECK (young_person_first BETWEEN 0 AND 1),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE visit (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  young_person BLOB NOT NULL CHECK (young_person < id),
  therapist BLOB NOT NULL CHECK (therapist < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(young_person) REFERENCES person (id),
  FOREIGN KEY(therapist) REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE visit_end (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB NOT NULL CHECK (visit < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE goal (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE step (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB NOT NULL CHECK (goal < id),
  split_from BLOB CHECK (split_from < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id),
  FOREIGN KEY(split_from) REFERENCES step (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE line (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB NOT NULL CHECK (goal < id),
  step BLOB CHECK (step < id),
  kind TEXT NOT NULL CHECK (kind IN ('goal', 'why', 'step', 'plan_if', 'plan_then', 'home', 'words_for_home')),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id),
  FOREIGN KEY(step) REFERENCES step (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE wording (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  typed_by BLOB NOT NULL CHECK (typed_by < id),
  visit BLOB CHECK (visit < id),
  line BLOB NOT NULL CHECK (line < id),
  parent BLOB CHECK (parent < id),
  idea INTEGER NOT NULL CHECK (idea BETWEEN 0 AND 1),
  text TEXT,
  reason TEXT,
  made_of TEXT NOT NULL CHECK (json_valid(made_of)),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(typed_by) REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(line) REFERENCES line (id),
  FOREIGN KEY(parent) REFERENCES wording (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE confirmation (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  wording BLOB NOT NULL CHECK (wording < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(wording) REFERENCES wording (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE idea_answer (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  idea BLOB NOT NULL CHECK (idea < id),
  said TEXT NOT NULL CHECK (said IN ('use', 'keep', 'talk', 'take_back', 'reopen')),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(idea) REFERENCES wording (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE step_order (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB NOT NULL CHECK (goal < id),
  steps TEXT NOT NULL CHECK (json_valid(steps)),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE confidence (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  step BLOB NOT NULL CHECK (step < id),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(step) REFERENCES step (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE version (
  id BLOB NOT NULL CHECK (length(id) = 32),
  goal BLOB NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (id),
  FOREIGN KEY(goal) REFERENCES goal (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE answer (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  version BLOB NOT NULL,
  said TEXT NOT NULL CHECK (said IN ('yes', 'not_yet', 'change')),
  note TEXT,
  offer TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(version) REFERENCES version (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE seal (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  answer BLOB NOT NULL CHECK (answer < id),
  held TEXT NOT NULL CHECK (held IN ('together', 'in_turns')),
  epoch BLOB CHECK (epoch < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(answer) REFERENCES answer (id),
  FOREIGN KEY(epoch) REFERENCES step_back (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE step_back (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  version BLOB NOT NULL,
  epoch BLOB CHECK (epoch < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(version) REFERENCES version (id),
  FOREIGN KEY(epoch) REFERENCES step_back (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE share (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB NOT NULL CHECK (goal < id),
  what TEXT NOT NULL CHECK (what IN ('words', 'steps', 'help', 'numbers')),
  adult BLOB NOT NULL CHECK (adult < id),
  shown INTEGER NOT NULL CHECK (shown BETWEEN 0 AND 1),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id),
  FOREIGN KEY(adult) REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE cheer (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  goal BLOB CHECK (goal < id),
  text TEXT CHECK (length(text) <= 80),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(goal) REFERENCES goal (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE hope (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  text TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE try (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  step BLOB NOT NULL CHECK (step < id),
  went TEXT NOT NULL CHECK (went IN ('did', 'some', 'not_this_time')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(step) REFERENCES step (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE rhythm (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  step BLOB NOT NULL CHECK (step < id),
  how TEXT NOT NULL CHECK (how IN ('once', 'each_day', 'some_days', 'times_a_week')),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 127),
  times INTEGER NOT NULL CHECK (times BETWEEN 0 AND 7),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(step) REFERENCES step (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE tool (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  kind TEXT NOT NULL CHECK (kind IN ('own', 'breaths', 'five_things', 'music', 'squeeze', 'water', 'message')),
  name TEXT,
  how TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE helper (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  name TEXT,
  how TEXT,
  number TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE rating (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB NOT NULL CHECK (goal < id),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE rating_rhythm (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB NOT NULL CHECK (goal < id),
  often TEXT NOT NULL CHECK (often IN ('each_visit', 'each_week', 'each_day')),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE goal_word (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB NOT NULL CHECK (goal < id),
  said TEXT NOT NULL CHECK (said IN ('rest', 'reached', 'let_go')),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE ending (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE closing (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  kind TEXT NOT NULL CHECK (kind IN ('helped', 'goodbye')),
  text TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE note (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  goal BLOB CHECK (goal < id),
  step BLOB CHECK (step < id),
  text TEXT,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(goal) REFERENCES goal (id),
  FOREIGN KEY(step) REFERENCES step (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE note_read (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB NOT NULL CHECK (visit < id),
  note BLOB NOT NULL CHECK (note < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id),
  FOREIGN KEY(note) REFERENCES note (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE check_in (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB NOT NULL CHECK (visit < id),
  heard INTEGER CHECK (heard BETWEEN 0 AND 3),
  topics INTEGER CHECK (topics BETWEEN 0 AND 3),
  way INTEGER CHECK (way BETWEEN 0 AND 3),
  overall INTEGER CHECK (overall BETWEEN 0 AND 3),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE undo (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  target BLOB NOT NULL CHECK (target < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE act (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  typed_by BLOB NOT NULL CHECK (typed_by < id),
  visit BLOB CHECK (visit < id),
  kind TEXT NOT NULL,
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(typed_by) REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE redaction (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  visit BLOB CHECK (visit < id),
  target BLOB NOT NULL CHECK (target < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(visit) REFERENCES visit (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE opening (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  device BLOB NOT NULL CHECK (length(device) = 16),
  device_name TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE copy_taken (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  what TEXT NOT NULL CHECK (what IN ('parcel', 'home_copy', 'print', 'record')),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE secret_reset (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  person BLOB NOT NULL CHECK (person < id),
  how TEXT NOT NULL CHECK (how IN ('in_person', 'recovery_sheet', 'clinic_sheet')),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(person) REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE record_read (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE removal (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  person BLOB NOT NULL CHECK (person < id),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id),
  FOREIGN KEY(person) REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE consent (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  at INTEGER NOT NULL,
  "by" BLOB NOT NULL CHECK (by <= id),
  who TEXT NOT NULL,
  relation TEXT NOT NULL,
  terms TEXT NOT NULL,
  region TEXT NOT NULL,
  born TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  look_again TEXT NOT NULL CHECK (look_again GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (id),
  FOREIGN KEY("by") REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE kept_text (
  id BLOB NOT NULL CHECK (length(id) = 16 AND id < x'80'),
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  PRIMARY KEY (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE draft (
  person BLOB NOT NULL,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, place),
  FOREIGN KEY(person) REFERENCES person (id)
)
 WITHOUT ROWID,
 STRICT;

CREATE TABLE setting (
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT;

CREATE INDEX person_name_person ON person_name (person);

CREATE INDEX visit_end_visit ON visit_end (visit);

CREATE INDEX step_goal ON step (goal);

CREATE INDEX line_goal ON line (goal);

CREATE INDEX line_kind ON line (kind);

CREATE INDEX wording_line ON wording (line, idea);

CREATE INDEX wording_parent ON wording (parent);

CREATE INDEX confirmation_wording ON confirmation (wording);

CREATE INDEX idea_answer_idea ON idea_answer (idea);

CREATE INDEX step_order_goal ON step_order (goal);

CREATE INDEX confidence_step ON confidence (step);

CREATE INDEX version_goal ON version (goal);

CREATE INDEX answer_version ON answer (version);

CREATE INDEX seal_answer ON seal (answer);

CREATE INDEX step_back_version ON step_back (version);

CREATE INDEX share_goal ON share (goal, adult, what);

CREATE INDEX try_step ON try (step, went, day);

CREATE INDEX try_went ON try (step, went);

CREATE INDEX rhythm_step ON rhythm (step);

CREATE INDEX rating_goal ON rating (goal, "by");

CREATE INDEX note_read_note ON note_read (note);

CREATE INDEX rating_rhythm_goal ON rating_rhythm (goal);

CREATE INDEX goal_word_goal ON goal_word (goal);

CREATE INDEX closing_by ON closing ("by", kind);

CREATE INDEX undo_target ON undo (target);

CREATE INDEX act_by ON act ("by");

CREATE INDEX act_by_kind ON act ("by", kind);

CREATE INDEX redaction_target ON redaction (target);

CREATE INDEX opening_by ON opening ("by", device);

CREATE INDEX secret_reset_person ON secret_reset (person);

CREATE INDEX removal_person ON removal (person);

CREATE VIEW agreement AS
WITH held AS NOT MATERIALIZED (
  SELECT s.id, s.at, s.by, s.held, s.epoch, a.version, p.role
  FROM answer a CROSS JOIN seal s ON s.answer = a.id CROSS JOIN person p ON p.id = s.by
  WHERE NOT EXISTS (
    SELECT 1 FROM seal earlier JOIN answer b ON b.id = earlier.answer
    WHERE b.version = a.version AND earlier.by = s.by AND earlier.epoch IS s.epoch AND earlier.id < s.id)
)
SELECT v.goal, v.id AS version, v.body, y.epoch,
       y.by AS young_person, t.by AS therapist, y.id AS young_person_seal, t.id AS therapist_seal,
       max(y.id, t.id) AS sealed, CASE WHEN y.id > t.id THEN y.at ELSE t.at END AS at,
       CASE WHEN y.held = 'together' AND t.held = 'together' THEN 'together' ELSE 'in_turns' END AS held,
       back.id AS stepped_back, back.by AS stepped_back_by, back.at AS stepped_back_at
FROM version v
CROSS JOIN held y ON y.version = v.id AND y.role = 'young_person'
CROSS JOIN held t ON t.version = v.id AND t.role = 'therapist' AND t.epoch IS y.epoch
LEFT JOIN step_back back ON back.id = (
  SELECT min(b.id) FROM step_back b WHERE b.version = v.id AND b.epoch IS y.epoch);

CREATE TRIGGER book_in BEFORE INSERT ON "book" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "book" WHERE id = NEW.id AND at IS NEW.at);
  SELECT RAISE(ABORT, 'book: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "book" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: book has one id for life')
    WHERE NOT ifnull(NOT EXISTS (SELECT 1 FROM book), 0);
END;

CREATE TRIGGER book_kept BEFORE UPDATE ON "book" BEGIN
  SELECT RAISE(ABORT, 'book: rows are kept as they were written');
END;

CREATE TRIGGER book_stays BEFORE DELETE ON "book" BEGIN
  SELECT RAISE(ABORT, 'book: rows are kept');
END;

CREATE TRIGGER person_in BEFORE INSERT ON "person" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "person" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND role IS NEW.role);
  SELECT RAISE(ABORT, 'person: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "person" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: person is brought in by a young person or a therapist')
    WHERE NOT ifnull(NEW.by = NEW.id AND NEW.role IN ('young_person', 'therapist') OR (SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: person one young person to a book')
    WHERE NOT ifnull(NEW.role <> 'young_person' OR NOT EXISTS (SELECT 1 FROM person WHERE role = 'young_person'), 0);
END;

CREATE TRIGGER person_kept BEFORE UPDATE ON "person" BEGIN
  SELECT RAISE(ABORT, 'person: rows are kept as they were written');
END;

CREATE TRIGGER person_stays BEFORE DELETE ON "person" BEGIN
  SELECT RAISE(ABORT, 'person: rows are kept');
END;

CREATE TRIGGER person_name_in BEFORE INSERT ON "person_name" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "person_name" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND person IS NEW.person AND name IS NEW.name);
  SELECT RAISE(ABORT, 'person_name: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "person_name" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: person_name is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: person_name rests on a person that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM person WHERE id = NEW.person), 0);
END;

CREATE TRIGGER person_name_kept BEFORE UPDATE ON "person_name" BEGIN
  SELECT RAISE(ABORT, 'person_name: rows are kept as they were written');
END;

CREATE TRIGGER person_name_stays BEFORE DELETE ON "person_name" BEGIN
  SELECT RAISE(ABORT, 'person_name: rows are kept');
END;

CREATE TRIGGER pens_choice_in BEFORE INSERT ON "pens_choice" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "pens_choice" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND pair IS NEW.pair AND young_person_first IS NEW.young_person_first);
  SELECT RAISE(ABORT, 'pens_choice: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "pens_choice" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: pens_choice is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
END;

CREATE TRIGGER pens_choice_kept BEFORE UPDATE ON "pens_choice" BEGIN
  SELECT RAISE(ABORT, 'pens_choice: rows are kept as they were written');
END;

CREATE TRIGGER pens_choice_stays BEFORE DELETE ON "pens_choice" BEGIN
  SELECT RAISE(ABORT, 'pens_choice: rows are kept');
END;

CREATE TRIGGER visit_in BEFORE INSERT ON "visit" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "visit" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND young_person IS NEW.young_person AND therapist IS NEW.therapist);
  SELECT RAISE(ABORT, 'visit: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "visit" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: visit is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: visit is of a young person')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.young_person) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: visit and of a therapist')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.therapist) IN ('therapist'), 0);
END;

CREATE TRIGGER visit_kept BEFORE UPDATE ON "visit" BEGIN
  SELECT RAISE(ABORT, 'visit: rows are kept as they were written');
END;

CREATE TRIGGER visit_stays BEFORE DELETE ON "visit" BEGIN
  SELECT RAISE(ABORT, 'visit: rows are kept');
END;

CREATE TRIGGER visit_end_in BEFORE INSERT ON "visit_end" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "visit_end" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit);
  SELECT RAISE(ABORT, 'visit_end: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "visit_end" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: visit_end is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: visit_end rests on a visit that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
END;

CREATE TRIGGER visit_end_kept BEFORE UPDATE ON "visit_end" BEGIN
  SELECT RAISE(ABORT, 'visit_end: rows are kept as they were written');
END;

CREATE TRIGGER visit_end_stays BEFORE DELETE ON "visit_end" BEGIN
  SELECT RAISE(ABORT, 'visit_end: rows are kept');
END;

CREATE TRIGGER goal_in BEFORE INSERT ON "goal" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "goal" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit);
  SELECT RAISE(ABORT, 'goal: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "goal" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: goal is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: goal rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
END;

CREATE TRIGGER goal_kept BEFORE UPDATE ON "goal" BEGIN
  SELECT RAISE(ABORT, 'goal: rows are kept as they were written');
END;

CREATE TRIGGER goal_stays BEFORE DELETE ON "goal" BEGIN
  SELECT RAISE(ABORT, 'goal: rows are kept');
END;

CREATE TRIGGER step_in BEFORE INSERT ON "step" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "step" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND split_from IS NEW.split_from);
  SELECT RAISE(ABORT, 'step: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "step" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: step is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: step rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: step rests on a goal that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
  SELECT RAISE(ABORT, 'not true: step is split from a step of the same goal')
    WHERE NOT ifnull(NEW.split_from IS NULL OR (SELECT goal FROM step WHERE id = NEW.split_from) = NEW.goal, 0);
END;

CREATE TRIGGER step_kept BEFORE UPDATE ON "step" BEGIN
  SELECT RAISE(ABORT, 'step: rows are kept as they were written');
END;

CREATE TRIGGER step_stays BEFORE DELETE ON "step" BEGIN
  SELECT RAISE(ABORT, 'step: rows are kept');
END;

CREATE TRIGGER line_in BEFORE INSERT ON "line" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "line" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND step IS NEW.step AND kind IS NEW.kind);
  SELECT RAISE(ABORT, 'line: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "line" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: line is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: line rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: line rests on a goal that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
  SELECT RAISE(ABORT, 'not true: line of this kind belongs to a step, or to none')
    WHERE NOT ifnull(NEW.kind = 'home' OR (NEW.kind IN ('step', 'plan_if', 'plan_then')) = (NEW.step IS NOT NULL), 0);
  SELECT RAISE(ABORT, 'not true: line belongs to a step of the same goal')
    WHERE NOT ifnull(NEW.step IS NULL OR (SELECT goal FROM step WHERE id = NEW.step) = NEW.goal, 0);
END;

CREATE TRIGGER line_kept BEFORE UPDATE ON "line" BEGIN
  SELECT RAISE(ABORT, 'line: rows are kept as they were written');
END;

CREATE TRIGGER line_stays BEFORE DELETE ON "line" BEGIN
  SELECT RAISE(ABORT, 'line: rows are kept');
END;

CREATE TRIGGER wording_in BEFORE INSERT ON "wording" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "wording" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND typed_by IS NEW.typed_by AND visit IS NEW.visit AND line IS NEW.line AND parent IS NEW.parent AND idea IS NEW.idea AND (text IS NEW.text OR text IS NULL OR NEW.text IS NULL) AND (reason IS NEW.reason OR reason IS NULL OR NEW.reason IS NULL) AND made_of IS NEW.made_of);
  SELECT RAISE(ABORT, 'wording: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "wording" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: wording is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: wording rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: wording rests on a line that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM line WHERE id = NEW.line), 0);
  SELECT RAISE(ABORT, 'not true: wording of a therapist is an idea')
    WHERE NOT ifnull(NEW.idea = 1 OR (SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: wording is typed by its author, or by a therapist for the young person')
    WHERE NOT ifnull(NEW.typed_by = NEW.by OR (SELECT role FROM person WHERE id = NEW.by) IN ('young_person') AND (SELECT role FROM person WHERE id = NEW.typed_by) IN ('therapist'), 0);
  SELECT RAISE(ABORT, 'not true: wording follows a wording of the same line')
    WHERE NOT ifnull(NEW.parent IS NULL OR (SELECT line FROM wording WHERE id = NEW.parent) = NEW.line, 0);
  SELECT RAISE(ABORT, 'not true: wording is made of runs')
    WHERE NOT ifnull(json_type(NEW.made_of) = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(NEW.made_of) r WHERE ifnull((json_type(r.value) <> 'array' OR json_array_length(r.value) <> 3
      OR json_type(r.value, '$[0]') <> 'text' OR (r.value ->> 0) <> lower(r.value ->> 0)
      OR json_type(r.value, '$[1]') <> 'integer' OR (r.value ->> 1) < 0
      OR json_type(r.value, '$[2]') <> 'integer' OR (r.value ->> 2) < 1), 1)), 0);
  SELECT RAISE(ABORT, 'not true: wording counts the words typed in it where they stand')
    WHERE NOT ifnull(NOT EXISTS (
      SELECT 1 FROM (
        SELECT r.value ->> 0 AS source, r.value ->> 1 AS first,
               sum(r.value ->> 2) OVER (ORDER BY r.key) - (r.value ->> 2) AS stands_at
        FROM json_each(NEW.made_of) r)
      WHERE source = lower(hex(NEW.id)) AND first <> stands_at), 0);
  SELECT RAISE(ABORT, 'not true: wording takes words only from where they were first written')
    WHERE NOT ifnull(NOT EXISTS (
      SELECT 1 FROM json_each(NEW.made_of) r
      WHERE (r.value ->> 0) IS NOT lower(hex(NEW.id)) AND NOT EXISTS (
        SELECT 1 FROM wording source JOIN json_each(source.made_of) born
        WHERE source.id = unhex(r.value ->> 0) AND source.id < NEW.id
          AND (born.value ->> 0) = (r.value ->> 0) AND (born.value ->> 1) <= (r.value ->> 1)
          AND (born.value ->> 1) + (born.value ->> 2) >= (r.value ->> 1) + (r.value ->> 2))), 0);
END;

CREATE TRIGGER wording_kept BEFORE UPDATE ON "wording"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.typed_by IS OLD.typed_by AND NEW.visit IS OLD.visit AND NEW.line IS OLD.line AND NEW.parent IS OLD.parent AND NEW.idea IS OLD.idea AND NEW.made_of IS OLD.made_of AND NEW.text IS NULL AND NEW.reason IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'wording: rows are kept as they were written');
END;

CREATE TRIGGER wording_stays BEFORE DELETE ON "wording" BEGIN
  SELECT RAISE(ABORT, 'wording: rows are kept');
END;

CREATE TRIGGER confirmation_in BEFORE INSERT ON "confirmation" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "confirmation" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND wording IS NEW.wording);
  SELECT RAISE(ABORT, 'confirmation: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "confirmation" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: confirmation rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: confirmation is given by the words'' own author')
    WHERE NOT ifnull((SELECT by FROM wording WHERE id = NEW.wording) = NEW.by, 0);
END;

CREATE TRIGGER confirmation_kept BEFORE UPDATE ON "confirmation" BEGIN
  SELECT RAISE(ABORT, 'confirmation: rows are kept as they were written');
END;

CREATE TRIGGER confirmation_stays BEFORE DELETE ON "confirmation" BEGIN
  SELECT RAISE(ABORT, 'confirmation: rows are kept');
END;

CREATE TRIGGER idea_answer_in BEFORE INSERT ON "idea_answer" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "idea_answer" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND idea IS NEW.idea AND said IS NEW.said);
  SELECT RAISE(ABORT, 'idea_answer: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "idea_answer" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: idea_answer is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: idea_answer rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: idea_answer is the other''s, or a taking back by its author, or a reopening')
    WHERE NOT ifnull(CASE NEW.said
      WHEN 'take_back' THEN (SELECT by = NEW.by AND idea = 1 FROM wording WHERE id = NEW.idea)
      WHEN 'reopen' THEN (SELECT role FROM person WHERE id = NEW.by) IN ('young_person') AND EXISTS (
        SELECT 1 FROM idea_answer kept WHERE kept.idea = NEW.idea AND kept.said = 'keep')
      ELSE (SELECT CASE idea WHEN 1 THEN (SELECT role FROM person WHERE id = w.by) <> (SELECT role FROM person WHERE id = NEW.by) ELSE by = NEW.by END
            FROM wording w WHERE w.id = NEW.idea)
    END, 0);
END;

CREATE TRIGGER idea_answer_kept BEFORE UPDATE ON "idea_answer" BEGIN
  SELECT RAISE(ABORT, 'idea_answer: rows are kept as they were written');
END;

CREATE TRIGGER idea_answer_stays BEFORE DELETE ON "idea_answer" BEGIN
  SELECT RAISE(ABORT, 'idea_answer: rows are kept');
END;

CREATE TRIGGER step_order_in BEFORE INSERT ON "step_order" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "step_order" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND steps IS NEW.steps);
  SELECT RAISE(ABORT, 'step_order: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "step_order" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: step_order is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: step_order rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: step_order rests on a goal that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
  SELECT RAISE(ABORT, 'not true: step_order names steps of its goal')
    WHERE NOT ifnull(json_type(NEW.steps) = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(NEW.steps) r WHERE ifnull((SELECT goal FROM step WHERE id = unhex(r.value)) IS NOT NEW.goal, 1)), 0);
  SELECT RAISE(ABORT, 'not true: step_order names each step once')
    WHERE NOT ifnull((SELECT count(DISTINCT value) = count(*) AND ifnull(min(value = lower(value)), 1) FROM json_each(NEW.steps)), 0);
END;

CREATE TRIGGER step_order_kept BEFORE UPDATE ON "step_order" BEGIN
  SELECT RAISE(ABORT, 'step_order: rows are kept as they were written');
END;

CREATE TRIGGER step_order_stays BEFORE DELETE ON "step_order" BEGIN
  SELECT RAISE(ABORT, 'step_order: rows are kept');
END;

CREATE TRIGGER confidence_in BEFORE INSERT ON "confidence" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "confidence" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND step IS NEW.step AND value IS NEW.value);
  SELECT RAISE(ABORT, 'confidence: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "confidence" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: confidence is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: confidence rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: confidence rests on a step that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM step WHERE id = NEW.step), 0);
END;

CREATE TRIGGER confidence_kept BEFORE UPDATE ON "confidence" BEGIN
  SELECT RAISE(ABORT, 'confidence: rows are kept as they were written');
END;

CREATE TRIGGER confidence_stays BEFORE DELETE ON "confidence" BEGIN
  SELECT RAISE(ABORT, 'confidence: rows are kept');
END;

CREATE TRIGGER version_in BEFORE INSERT ON "version" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "version" WHERE id = NEW.id AND goal IS NEW.goal AND body IS NEW.body);
  SELECT RAISE(ABORT, 'version: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "version" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: version names its goal')
    WHERE NOT ifnull((NEW.body ->> 'goal') = lower(hex(NEW.goal)), 0);
  SELECT RAISE(ABORT, 'not true: version holds goal, lines and steps and nothing else')
    WHERE NOT ifnull((SELECT group_concat(key ORDER BY key) FROM json_each(NEW.body)) = 'goal,lines,steps' AND json(NEW.body) = NEW.body, 0);
  SELECT RAISE(ABORT, 'not true: version has words')
    WHERE NOT ifnull(json_array_length(NEW.body, '$.lines') > 0, 0);
  SELECT RAISE(ABORT, 'not true: version shows every line whole')
    WHERE NOT ifnull(json_type(NEW.body -> '$.lines') = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(NEW.body -> '$.lines') r WHERE ifnull((SELECT group_concat(key ORDER BY key) FROM json_each(r.value))
        <> 'kind,line,pens,step,text', 1)), 0);
  SELECT RAISE(ABORT, 'not true: version holds words that stand in the book, with their pens')
    WHERE NOT ifnull(json_type(NEW.body -> '$.lines') = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(NEW.body -> '$.lines') r WHERE ifnull(NOT EXISTS (
        SELECT 1 FROM line l JOIN wording w ON w.line = l.id
        WHERE l.id = unhex(r.value ->> 'line') AND l.goal = NEW.goal AND l.kind = (r.value ->> 'kind')
          AND ifnull(lower(hex(l.step)), '') = ifnull(r.value ->> 'step', '')
          AND w.text = (r.value ->> 'text') AND w.idea = 0 AND (w.typed_by = w.by OR EXISTS (SELECT 1 FROM confirmation c WHERE c.wording = w.id))
          AND (r.value -> 'pens') = (
        SELECT json_group_array(json_array(lower(hex(by)), words) ORDER BY first) FROM (
          SELECT by, min(n) AS first, sum(words) AS words FROM (
            SELECT n, by, words, sum(turn) OVER (ORDER BY n) AS part FROM (
              SELECT run.key AS n, source.by AS by, run.value ->> 2 AS words,
                     source.by IS NOT lag(source.by) OVER (ORDER BY run.key) AS turn
              FROM json_each(w.made_of) run JOIN wording source ON source.id = unhex(run.value ->> 0)))
          GROUP BY part))), 1)), 0);
  SELECT RAISE(ABORT, 'not true: version holds each line once')
    WHERE NOT ifnull((SELECT count(DISTINCT value ->> 'line') = count(*) FROM json_each(NEW.body -> '$.lines')), 0);
  SELECT RAISE(ABORT, 'not true: version holds steps of its goal')
    WHERE NOT ifnull(json_type(NEW.body -> '$.steps') = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(NEW.body -> '$.steps') r WHERE ifnull((SELECT goal FROM step WHERE id = unhex(r.value)) IS NOT NEW.goal, 1)), 0);
  SELECT RAISE(ABORT, 'not true: version holds each step once')
    WHERE NOT ifnull((SELECT count(DISTINCT value) = count(*) AND ifnull(min(value = lower(value)), 1) FROM json_each(NEW.body -> '$.steps')), 0);
  SELECT RAISE(ABORT, 'not true: version holds the steps its lines belong to')
    WHERE NOT ifnull(json_type(NEW.body -> '$.lines') = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(NEW.body -> '$.lines') r WHERE ifnull(((r.value ->> 'step') IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM json_each(NEW.body -> '$.steps') s WHERE s.value = (r.value ->> 'step'))), 1)), 0);
END;

CREATE TRIGGER version_kept BEFORE UPDATE ON "version" BEGIN
  SELECT RAISE(ABORT, 'version: rows are kept as they were written');
END;

CREATE TRIGGER version_stays BEFORE DELETE ON "version" BEGIN
  SELECT RAISE(ABORT, 'version: rows are kept');
END;

CREATE TRIGGER answer_in BEFORE INSERT ON "answer" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "answer" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND version IS NEW.version AND said IS NEW.said AND (note IS NEW.note OR note IS NULL OR NEW.note IS NULL) AND (offer IS NEW.offer OR offer IS NULL OR NEW.offer IS NULL));
  SELECT RAISE(ABORT, 'answer: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "answer" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: answer is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: answer rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: answer comes after the words it answers')
    WHERE NOT ifnull((SELECT json_type(v.body -> '$.lines') = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(v.body -> '$.lines') r WHERE ifnull(NOT EXISTS (
        SELECT 1 FROM wording w WHERE w.line = unhex(r.value ->> 'line') AND w.text = (r.value ->> 'text')
          AND w.id < NEW.id AND w.idea = 0 AND (w.typed_by = w.by OR EXISTS (SELECT 1 FROM confirmation c WHERE c.wording = w.id AND c.id < NEW.id))), 1)) FROM version v WHERE v.id = NEW.version), 0);
  SELECT RAISE(ABORT, 'not true: answer comes after the steps it answers')
    WHERE NOT ifnull((SELECT json_type(v.body -> '$.steps') = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(v.body -> '$.steps') r WHERE ifnull(unhex(r.value) >= NEW.id, 1)) FROM version v WHERE v.id = NEW.version), 0);
END;

CREATE TRIGGER answer_kept BEFORE UPDATE ON "answer"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.visit IS OLD.visit AND NEW.version IS OLD.version AND NEW.said IS OLD.said AND NEW.note IS NULL AND NEW.offer IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'answer: rows are kept as they were written');
END;

CREATE TRIGGER answer_stays BEFORE DELETE ON "answer" BEGIN
  SELECT RAISE(ABORT, 'answer: rows are kept');
END;

CREATE TRIGGER seal_in BEFORE INSERT ON "seal" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "seal" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND answer IS NEW.answer AND held IS NEW.held AND epoch IS NEW.epoch);
  SELECT RAISE(ABORT, 'seal: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "seal" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: seal rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: seal rests on the same person''s own yes')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM answer a WHERE a.id = NEW.answer AND a.by = NEW.by AND a.said = 'yes'), 0);
  SELECT RAISE(ABORT, 'not true: seal follows a step back from the same version, or none')
    WHERE NOT ifnull(NEW.epoch IS NULL OR (SELECT version FROM step_back WHERE id = NEW.epoch) = (SELECT version FROM answer WHERE id = NEW.answer), 0);
END;

CREATE TRIGGER seal_kept BEFORE UPDATE ON "seal" BEGIN
  SELECT RAISE(ABORT, 'seal: rows are kept as they were written');
END;

CREATE TRIGGER seal_stays BEFORE DELETE ON "seal" BEGIN
  SELECT RAISE(ABORT, 'seal: rows are kept');
END;

CREATE TRIGGER step_back_in BEFORE INSERT ON "step_back" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "step_back" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND version IS NEW.version AND epoch IS NEW.epoch);
  SELECT RAISE(ABORT, 'step_back: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "step_back" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: step_back rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: step_back is by someone whose agreement it was')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM agreement WHERE version = NEW.version AND epoch IS NEW.epoch AND NEW.by IN (young_person, therapist) AND young_person_seal < NEW.id AND therapist_seal < NEW.id), 0);
END;

CREATE TRIGGER step_back_kept BEFORE UPDATE ON "step_back" BEGIN
  SELECT RAISE(ABORT, 'step_back: rows are kept as they were written');
END;

CREATE TRIGGER step_back_stays BEFORE DELETE ON "step_back" BEGIN
  SELECT RAISE(ABORT, 'step_back: rows are kept');
END;

CREATE TRIGGER share_in BEFORE INSERT ON "share" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "share" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND what IS NEW.what AND adult IS NEW.adult AND shown IS NEW.shown);
  SELECT RAISE(ABORT, 'share: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "share" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: share is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: share rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: share rests on a goal that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
  SELECT RAISE(ABORT, 'not true: share is with an adult at home')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.adult) IN ('family'), 0);
END;

CREATE TRIGGER share_kept BEFORE UPDATE ON "share" BEGIN
  SELECT RAISE(ABORT, 'share: rows are kept as they were written');
END;

CREATE TRIGGER share_stays BEFORE DELETE ON "share" BEGIN
  SELECT RAISE(ABORT, 'share: rows are kept');
END;

CREATE TRIGGER cheer_in BEFORE INSERT ON "cheer" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "cheer" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND goal IS NEW.goal AND (text IS NEW.text OR text IS NULL OR NEW.text IS NULL));
  SELECT RAISE(ABORT, 'cheer: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "cheer" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: cheer is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('family'), 0);
  SELECT RAISE(ABORT, 'not true: cheer rests on a goal that is there')
    WHERE NOT ifnull(NEW.goal IS NULL OR EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
END;

CREATE TRIGGER cheer_kept BEFORE UPDATE ON "cheer"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.goal IS OLD.goal AND NEW.text IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'cheer: rows are kept as they were written');
END;

CREATE TRIGGER cheer_stays BEFORE DELETE ON "cheer" BEGIN
  SELECT RAISE(ABORT, 'cheer: rows are kept');
END;

CREATE TRIGGER hope_in BEFORE INSERT ON "hope" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "hope" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND (text IS NEW.text OR text IS NULL OR NEW.text IS NULL));
  SELECT RAISE(ABORT, 'hope: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "hope" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: hope is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('family'), 0);
END;

CREATE TRIGGER hope_kept BEFORE UPDATE ON "hope"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.text IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'hope: rows are kept as they were written');
END;

CREATE TRIGGER hope_stays BEFORE DELETE ON "hope" BEGIN
  SELECT RAISE(ABORT, 'hope: rows are kept');
END;

CREATE TRIGGER try_in BEFORE INSERT ON "try" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "try" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND step IS NEW.step AND went IS NEW.went AND day IS NEW.day AND (note IS NEW.note OR note IS NULL OR NEW.note IS NULL));
  SELECT RAISE(ABORT, 'try: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "try" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: try is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: try rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: try rests on a step that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM step WHERE id = NEW.step), 0);
  SELECT RAISE(ABORT, 'not true: try is of a day in the calendar')
    WHERE NOT ifnull(date(NEW.day) = NEW.day, 0);
  SELECT RAISE(ABORT, 'not true: try is of a day that had come')
    WHERE NOT ifnull(NEW.day <= date(NEW.at / 1000 + 50400, 'unixepoch'), 0);
END;

CREATE TRIGGER try_kept BEFORE UPDATE ON "try"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.visit IS OLD.visit AND NEW.step IS OLD.step AND NEW.went IS OLD.went AND NEW.day IS OLD.day AND NEW.note IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'try: rows are kept as they were written');
END;

CREATE TRIGGER try_stays BEFORE DELETE ON "try" BEGIN
  SELECT RAISE(ABORT, 'try: rows are kept');
END;

CREATE TRIGGER rhythm_in BEFORE INSERT ON "rhythm" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "rhythm" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND step IS NEW.step AND how IS NEW.how AND days IS NEW.days AND times IS NEW.times);
  SELECT RAISE(ABORT, 'rhythm: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "rhythm" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: rhythm is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: rhythm rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: rhythm rests on a step that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM step WHERE id = NEW.step), 0);
  SELECT RAISE(ABORT, 'not true: rhythm on some days names them, and no other does')
    WHERE NOT ifnull((NEW.how = 'some_days') = (NEW.days > 0), 0);
  SELECT RAISE(ABORT, 'not true: rhythm so many times a week counts them, and no other does')
    WHERE NOT ifnull((NEW.how = 'times_a_week') = (NEW.times > 0), 0);
END;

CREATE TRIGGER rhythm_kept BEFORE UPDATE ON "rhythm" BEGIN
  SELECT RAISE(ABORT, 'rhythm: rows are kept as they were written');
END;

CREATE TRIGGER rhythm_stays BEFORE DELETE ON "rhythm" BEGIN
  SELECT RAISE(ABORT, 'rhythm: rows are kept');
END;

CREATE TRIGGER tool_in BEFORE INSERT ON "tool" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "tool" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND kind IS NEW.kind AND (name IS NEW.name OR name IS NULL OR NEW.name IS NULL) AND (how IS NEW.how OR how IS NULL OR NEW.how IS NULL));
  SELECT RAISE(ABORT, 'tool: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "tool" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: tool is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: tool rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
END;

CREATE TRIGGER tool_kept BEFORE UPDATE ON "tool"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.visit IS OLD.visit AND NEW.kind IS OLD.kind AND NEW.name IS NULL AND NEW.how IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'tool: rows are kept as they were written');
END;

CREATE TRIGGER tool_stays BEFORE DELETE ON "tool" BEGIN
  SELECT RAISE(ABORT, 'tool: rows are kept');
END;

CREATE TRIGGER helper_in BEFORE INSERT ON "helper" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "helper" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND (name IS NEW.name OR name IS NULL OR NEW.name IS NULL) AND (how IS NEW.how OR how IS NULL OR NEW.how IS NULL) AND (number IS NEW.number OR number IS NULL OR NEW.number IS NULL));
  SELECT RAISE(ABORT, 'helper: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "helper" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: helper is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: helper rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
END;

CREATE TRIGGER helper_kept BEFORE UPDATE ON "helper"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.visit IS OLD.visit AND NEW.name IS NULL AND NEW.how IS NULL AND NEW.number IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'helper: rows are kept as they were written');
END;

CREATE TRIGGER helper_stays BEFORE DELETE ON "helper" BEGIN
  SELECT RAISE(ABORT, 'helper: rows are kept');
END;

CREATE TRIGGER rating_in BEFORE INSERT ON "rating" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "rating" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND value IS NEW.value);
  SELECT RAISE(ABORT, 'rating: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "rating" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: rating is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: rating rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: rating rests on a goal that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
END;

CREATE TRIGGER rating_kept BEFORE UPDATE ON "rating" BEGIN
  SELECT RAISE(ABORT, 'rating: rows are kept as they were written');
END;

CREATE TRIGGER rating_stays BEFORE DELETE ON "rating" BEGIN
  SELECT RAISE(ABORT, 'rating: rows are kept');
END;

CREATE TRIGGER rating_rhythm_in BEFORE INSERT ON "rating_rhythm" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "rating_rhythm" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND often IS NEW.often);
  SELECT RAISE(ABORT, 'rating_rhythm: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "rating_rhythm" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: rating_rhythm is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: rating_rhythm rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: rating_rhythm rests on a goal that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
END;

CREATE TRIGGER rating_rhythm_kept BEFORE UPDATE ON "rating_rhythm" BEGIN
  SELECT RAISE(ABORT, 'rating_rhythm: rows are kept as they were written');
END;

CREATE TRIGGER rating_rhythm_stays BEFORE DELETE ON "rating_rhythm" BEGIN
  SELECT RAISE(ABORT, 'rating_rhythm: rows are kept');
END;

CREATE TRIGGER goal_word_in BEFORE INSERT ON "goal_word" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "goal_word" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND said IS NEW.said);
  SELECT RAISE(ABORT, 'goal_word: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "goal_word" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: goal_word is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: goal_word rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: goal_word rests on a goal that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
END;

CREATE TRIGGER goal_word_kept BEFORE UPDATE ON "goal_word" BEGIN
  SELECT RAISE(ABORT, 'goal_word: rows are kept as they were written');
END;

CREATE TRIGGER goal_word_stays BEFORE DELETE ON "goal_word" BEGIN
  SELECT RAISE(ABORT, 'goal_word: rows are kept');
END;

CREATE TRIGGER ending_in BEFORE INSERT ON "ending" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "ending" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit);
  SELECT RAISE(ABORT, 'ending: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "ending" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: ending is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: ending rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
END;

CREATE TRIGGER ending_kept BEFORE UPDATE ON "ending" BEGIN
  SELECT RAISE(ABORT, 'ending: rows are kept as they were written');
END;

CREATE TRIGGER ending_stays BEFORE DELETE ON "ending" BEGIN
  SELECT RAISE(ABORT, 'ending: rows are kept');
END;

CREATE TRIGGER closing_in BEFORE INSERT ON "closing" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "closing" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND kind IS NEW.kind AND (text IS NEW.text OR text IS NULL OR NEW.text IS NULL));
  SELECT RAISE(ABORT, 'closing: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "closing" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: closing is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: closing rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
END;

CREATE TRIGGER closing_kept BEFORE UPDATE ON "closing"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.visit IS OLD.visit AND NEW.kind IS OLD.kind AND NEW.text IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'closing: rows are kept as they were written');
END;

CREATE TRIGGER closing_stays BEFORE DELETE ON "closing" BEGIN
  SELECT RAISE(ABORT, 'closing: rows are kept');
END;

CREATE TRIGGER note_in BEFORE INSERT ON "note" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "note" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND goal IS NEW.goal AND step IS NEW.step AND (text IS NEW.text OR text IS NULL OR NEW.text IS NULL));
  SELECT RAISE(ABORT, 'note: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "note" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: note is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: note rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: note rests on a goal that is there')
    WHERE NOT ifnull(NEW.goal IS NULL OR EXISTS (SELECT 1 FROM goal WHERE id = NEW.goal), 0);
  SELECT RAISE(ABORT, 'not true: note is about a step of its goal')
    WHERE NOT ifnull(NEW.step IS NULL OR (SELECT goal FROM step WHERE id = NEW.step) = NEW.goal, 0);
END;

CREATE TRIGGER note_kept BEFORE UPDATE ON "note"
  WHEN NOT (NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.by IS OLD.by AND NEW.visit IS OLD.visit AND NEW.goal IS OLD.goal AND NEW.step IS OLD.step AND NEW.text IS NULL AND EXISTS (SELECT 1 FROM redaction r WHERE r.target = OLD.id AND r.by = OLD.by)) BEGIN
  SELECT RAISE(ABORT, 'note: rows are kept as they were written');
END;

CREATE TRIGGER note_stays BEFORE DELETE ON "note" BEGIN
  SELECT RAISE(ABORT, 'note: rows are kept');
END;

CREATE TRIGGER note_read_in BEFORE INSERT ON "note_read" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "note_read" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND note IS NEW.note);
  SELECT RAISE(ABORT, 'note_read: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "note_read" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: note_read is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist'), 0);
  SELECT RAISE(ABORT, 'not true: note_read rests on a visit that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: note_read rests on a note that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM note WHERE id = NEW.note), 0);
END;

CREATE TRIGGER note_read_kept BEFORE UPDATE ON "note_read" BEGIN
  SELECT RAISE(ABORT, 'note_read: rows are kept as they were written');
END;

CREATE TRIGGER note_read_stays BEFORE DELETE ON "note_read" BEGIN
  SELECT RAISE(ABORT, 'note_read: rows are kept');
END;

CREATE TRIGGER check_in_in BEFORE INSERT ON "check_in" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "check_in" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND heard IS NEW.heard AND topics IS NEW.topics AND way IS NEW.way AND overall IS NEW.overall);
  SELECT RAISE(ABORT, 'check_in: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "check_in" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: check_in is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person'), 0);
  SELECT RAISE(ABORT, 'not true: check_in rests on a visit that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: check_in says something')
    WHERE NOT ifnull(coalesce(NEW.heard, NEW.topics, NEW.way, NEW.overall) IS NOT NULL, 0);
END;

CREATE TRIGGER check_in_kept BEFORE UPDATE ON "check_in" BEGIN
  SELECT RAISE(ABORT, 'check_in: rows are kept as they were written');
END;

CREATE TRIGGER check_in_stays BEFORE DELETE ON "check_in" BEGIN
  SELECT RAISE(ABORT, 'check_in: rows are kept');
END;

CREATE TRIGGER undo_in BEFORE INSERT ON "undo" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "undo" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND target IS NEW.target);
  SELECT RAISE(ABORT, 'undo: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "undo" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: undo rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: undo takes back one''s own act')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM "wording" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "idea_answer" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "confirmation" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "step_order" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "confidence" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "answer" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "try" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "rating" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "rhythm" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "tool" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "helper" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "goal_word" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "ending" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "closing" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "note" WHERE id = NEW.target AND by = NEW.by), 0);
END;

CREATE TRIGGER undo_kept BEFORE UPDATE ON "undo" BEGIN
  SELECT RAISE(ABORT, 'undo: rows are kept as they were written');
END;

CREATE TRIGGER undo_stays BEFORE DELETE ON "undo" BEGIN
  SELECT RAISE(ABORT, 'undo: rows are kept');
END;

CREATE TRIGGER act_in BEFORE INSERT ON "act" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "act" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND typed_by IS NEW.typed_by AND visit IS NEW.visit AND kind IS NEW.kind AND rows IS NEW.rows);
  SELECT RAISE(ABORT, 'act: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "act" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: act is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist', 'family'), 0);
  SELECT RAISE(ABORT, 'not true: act rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: act is typed by its author, or by a therapist for the young person')
    WHERE NOT ifnull(NEW.typed_by = NEW.by OR (SELECT role FROM person WHERE id = NEW.by) IN ('young_person') AND (SELECT role FROM person WHERE id = NEW.typed_by) IN ('therapist'), 0);
  SELECT RAISE(ABORT, 'not true: act lists the rows it added')
    WHERE NOT ifnull(json_type(NEW.rows) = 'array' AND NOT EXISTS (SELECT 1 FROM json_each(NEW.rows) r WHERE ifnull(r.type <> 'text' OR length(unhex(r.value)) NOT IN (16, 32), 1)), 0);
END;

CREATE TRIGGER act_kept BEFORE UPDATE ON "act" BEGIN
  SELECT RAISE(ABORT, 'act: rows are kept as they were written');
END;

CREATE TRIGGER act_stays BEFORE DELETE ON "act" BEGIN
  SELECT RAISE(ABORT, 'act: rows are kept');
END;

CREATE TRIGGER redaction_in BEFORE INSERT ON "redaction" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "redaction" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND visit IS NEW.visit AND target IS NEW.target);
  SELECT RAISE(ABORT, 'redaction: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "redaction" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: redaction rests on a visit that is there')
    WHERE NOT ifnull(NEW.visit IS NULL OR EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit), 0);
  SELECT RAISE(ABORT, 'not true: redaction erases one''s own words, and never words of a line')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM "wording" WHERE id = NEW.target AND by = NEW.by AND idea = 1 UNION ALL SELECT 1 FROM "cheer" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "hope" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "try" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "answer" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "note" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "tool" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "helper" WHERE id = NEW.target AND by = NEW.by UNION ALL SELECT 1 FROM "closing" WHERE id = NEW.target AND by = NEW.by), 0);
END;

CREATE TRIGGER redaction_kept BEFORE UPDATE ON "redaction" BEGIN
  SELECT RAISE(ABORT, 'redaction: rows are kept as they were written');
END;

CREATE TRIGGER redaction_stays BEFORE DELETE ON "redaction" BEGIN
  SELECT RAISE(ABORT, 'redaction: rows are kept');
END;

CREATE TRIGGER opening_in BEFORE INSERT ON "opening" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "opening" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND device IS NEW.device AND device_name IS NEW.device_name);
  SELECT RAISE(ABORT, 'opening: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "opening" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: opening is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist', 'family'), 0);
END;

CREATE TRIGGER opening_kept BEFORE UPDATE ON "opening" BEGIN
  SELECT RAISE(ABORT, 'opening: rows are kept as they were written');
END;

CREATE TRIGGER opening_stays BEFORE DELETE ON "opening" BEGIN
  SELECT RAISE(ABORT, 'opening: rows are kept');
END;

CREATE TRIGGER copy_taken_in BEFORE INSERT ON "copy_taken" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "copy_taken" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND what IS NEW.what);
  SELECT RAISE(ABORT, 'copy_taken: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "copy_taken" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: copy_taken is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('young_person', 'therapist', 'family'), 0);
END;

CREATE TRIGGER copy_taken_kept BEFORE UPDATE ON "copy_taken" BEGIN
  SELECT RAISE(ABORT, 'copy_taken: rows are kept as they were written');
END;

CREATE TRIGGER copy_taken_stays BEFORE DELETE ON "copy_taken" BEGIN
  SELECT RAISE(ABORT, 'copy_taken: rows are kept');
END;

CREATE TRIGGER secret_reset_in BEFORE INSERT ON "secret_reset" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "secret_reset" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND person IS NEW.person AND how IS NEW.how);
  SELECT RAISE(ABORT, 'secret_reset: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "secret_reset" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: secret_reset is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('therapist'), 0);
  SELECT RAISE(ABORT, 'not true: secret_reset rests on a person that is there')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM person WHERE id = NEW.person), 0);
END;

CREATE TRIGGER secret_reset_kept BEFORE UPDATE ON "secret_reset" BEGIN
  SELECT RAISE(ABORT, 'secret_reset: rows are kept as they were written');
END;

CREATE TRIGGER secret_reset_stays BEFORE DELETE ON "secret_reset" BEGIN
  SELECT RAISE(ABORT, 'secret_reset: rows are kept');
END;

CREATE TRIGGER record_read_in BEFORE INSERT ON "record_read" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "record_read" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by);
  SELECT RAISE(ABORT, 'record_read: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "record_read" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: record_read is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('therapist'), 0);
END;

CREATE TRIGGER record_read_kept BEFORE UPDATE ON "record_read" BEGIN
  SELECT RAISE(ABORT, 'record_read: rows are kept as they were written');
END;

CREATE TRIGGER record_read_stays BEFORE DELETE ON "record_read" BEGIN
  SELECT RAISE(ABORT, 'record_read: rows are kept');
END;

CREATE TRIGGER removal_in BEFORE INSERT ON "removal" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "removal" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND person IS NEW.person);
  SELECT RAISE(ABORT, 'removal: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "removal" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: removal is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('therapist'), 0);
  SELECT RAISE(ABORT, 'not true: removal never shuts out the young person, nor whoever writes it')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.person) <> 'young_person' AND NEW.person <> NEW.by, 0);
END;

CREATE TRIGGER removal_kept BEFORE UPDATE ON "removal" BEGIN
  SELECT RAISE(ABORT, 'removal: rows are kept as they were written');
END;

CREATE TRIGGER removal_stays BEFORE DELETE ON "removal" BEGIN
  SELECT RAISE(ABORT, 'removal: rows are kept');
END;

CREATE TRIGGER consent_in BEFORE INSERT ON "consent" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "consent" WHERE id = NEW.id AND at IS NEW.at AND by IS NEW.by AND who IS NEW.who AND relation IS NEW.relation AND terms IS NEW.terms AND region IS NEW.region AND born IS NEW.born AND look_again IS NEW.look_again);
  SELECT RAISE(ABORT, 'consent: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "consent" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: consent is written by one who may')
    WHERE NOT ifnull((SELECT role FROM person WHERE id = NEW.by) IN ('therapist'), 0);
  SELECT RAISE(ABORT, 'not true: consent stands in the clinic''s copy alone')
    WHERE NOT ifnull((SELECT value FROM setting WHERE key = 'copy_kind') = 'clinic', 0);
END;

CREATE TRIGGER consent_kept BEFORE UPDATE ON "consent" BEGIN
  SELECT RAISE(ABORT, 'consent: rows are kept as they were written');
END;

CREATE TRIGGER consent_stays BEFORE DELETE ON "consent" WHEN (SELECT value FROM setting WHERE key = 'copy_kind') = 'clinic' BEGIN
  SELECT RAISE(ABORT, 'consent: rows are kept');
END;

CREATE TRIGGER kept_text_in BEFORE INSERT ON "kept_text" BEGIN
  SELECT RAISE(IGNORE) WHERE EXISTS (SELECT 1 FROM "kept_text" WHERE id = NEW.id AND texts IS NEW.texts);
  SELECT RAISE(ABORT, 'kept_text: this id is taken by other contents')
    WHERE EXISTS (SELECT 1 FROM "kept_text" WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'not true: kept_text is of a row that its author erased')
    WHERE NOT ifnull(EXISTS (SELECT 1 FROM redaction WHERE target = NEW.id), 0);
  SELECT RAISE(ABORT, 'not true: kept_text stands in the clinic''s copy alone')
    WHERE NOT ifnull((SELECT value FROM setting WHERE key = 'copy_kind') = 'clinic', 0);
END;

CREATE TRIGGER kept_text_kept BEFORE UPDATE ON "kept_text" BEGIN
  SELECT RAISE(ABORT, 'kept_text: rows are kept as they were written');
END;

CREATE TRIGGER kept_text_stays BEFORE DELETE ON "kept_text" WHEN (SELECT value FROM setting WHERE key = 'copy_kind') = 'clinic' BEGIN
  SELECT RAISE(ABORT, 'kept_text: rows are kept');
END;

CREATE TRIGGER redaction_unused BEFORE INSERT ON redaction
  WHEN NOT EXISTS (SELECT 1 FROM redaction WHERE id = NEW.id)
   AND (EXISTS (SELECT 1 FROM wording WHERE parent = NEW.target)
     OR EXISTS (SELECT 1 FROM idea_answer WHERE idea = NEW.target AND said = 'use')
     OR EXISTS (SELECT 1 FROM wording i JOIN wording w ON w.line = i.line AND w.id > i.id
                JOIN json_each(w.made_of) r
                WHERE i.id = NEW.target AND (r.value ->> 0) = lower(hex(i.id))))
BEGIN
  SELECT RAISE(ABORT, 'redaction: words that others were built on stay');
END;
