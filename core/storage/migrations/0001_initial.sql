CREATE TABLE office (
    id {id},
    uid {blob} NOT NULL,
    kind {text} NOT NULL CHECK (kind IN ('real', 'practice')),
    ward {text} NOT NULL,
    created_at {text} NOT NULL,
    program_version {text} NOT NULL
){strict};
-- next
CREATE TABLE setting (
    name {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
){strict};
-- next
CREATE TABLE code (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    list {text} NOT NULL,
    code {text} NOT NULL,
    label {text} NOT NULL,
    parent {text} NOT NULL DEFAULT '',
    from_year {int},
    to_year {int},
    sort_order {int}
){strict};
-- next
CREATE INDEX ix_code_list_code ON code (list, code);
-- next
CREATE TABLE account (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    name {text} NOT NULL UNIQUE,
    role {text} NOT NULL CHECK (role IN ('worker', 'supervisor', 'administrator', 'viewer')),
    wards {text} NOT NULL DEFAULT '',
    staff_member_number {text} NOT NULL DEFAULT '',
    is_enabled {bool} NOT NULL DEFAULT 1
){strict};
-- next
CREATE TABLE institution (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    kana {text} NOT NULL DEFAULT '',
    kind_id {int} REFERENCES code (id),
    ward_id {int} REFERENCES code (id),
    phone {text} NOT NULL DEFAULT '',
    duty_block_id {int} REFERENCES code (id)
){strict};
-- next
CREATE TABLE staff_member (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    kana {text} NOT NULL DEFAULT '',
    ward_id {int} REFERENCES code (id),
    profession {text} NOT NULL DEFAULT '',
    role_id {int} REFERENCES code (id),
    left_on {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE TABLE patient (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    kana {text} NOT NULL DEFAULT '',
    is_provisional {bool} NOT NULL DEFAULT 0,
    born_on {text} NOT NULL DEFAULT '',
    sex_id {int} REFERENCES code (id),
    postal_code {text} NOT NULL DEFAULT '',
    address {text} NOT NULL DEFAULT '',
    residence_id {int} REFERENCES code (id),
    is_address_protected {bool} NOT NULL DEFAULT 0,
    phone {text} NOT NULL DEFAULT '',
    diagnosis {text} NOT NULL DEFAULT '',
    certificate_grade {int},
    certificate_until {text} NOT NULL DEFAULT '',
    subsidy_until {text} NOT NULL DEFAULT '',
    ward_id {int} REFERENCES code (id),
    note {text} NOT NULL DEFAULT '',
    name_fold {text} NOT NULL DEFAULT '',
    kana_fold {text} NOT NULL DEFAULT '',
    kana_order {text} NOT NULL DEFAULT '',
    phone_digits {text} NOT NULL DEFAULT '',
    birth_number {int}
){strict};
-- next
CREATE INDEX ix_patient_search ON patient (kana_order, id, kana_fold, name_fold, number, phone_digits);
-- next
CREATE TABLE family_member (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    patient_id {int} NOT NULL REFERENCES patient (id),
    serial {int} NOT NULL,
    name {text} NOT NULL,
    kana {text} NOT NULL DEFAULT '',
    relation {text} NOT NULL DEFAULT '',
    phone {text} NOT NULL DEFAULT '',
    lives_together {bool} NOT NULL DEFAULT 0,
    is_key_person {bool} NOT NULL DEFAULT 0,
    contact_rule_id {int} REFERENCES code (id),
    own_patient_id {int} REFERENCES patient (id),
    note {text} NOT NULL DEFAULT '',
    name_fold {text} NOT NULL DEFAULT '',
    kana_fold {text} NOT NULL DEFAULT '',
    phone_digits {text} NOT NULL DEFAULT '',
    UNIQUE (patient_id, serial)
){strict};
-- next
CREATE INDEX ix_family_member_search ON family_member (kana_fold, name_fold, patient_id);
-- next
CREATE INDEX ix_family_member_own_patient_id ON family_member (own_patient_id);
-- next
CREATE TABLE patient_alert (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    patient_id {int} NOT NULL REFERENCES patient (id),
    kind_id {int} REFERENCES code (id),
    text {text} NOT NULL,
    expires_on {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE INDEX ix_patient_alert_patient_id ON patient_alert (patient_id);
-- next
CREATE TABLE case_file (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    patient_id {int} NOT NULL REFERENCES patient (id),
    ward_id {int} NOT NULL REFERENCES code (id),
    opened_on {text} NOT NULL,
    route_id {int} REFERENCES code (id),
    closed_on {text} NOT NULL DEFAULT '',
    close_reason_id {int} REFERENCES code (id),
    reopened_from_id {int} REFERENCES case_file (id)
){strict};
-- next
CREATE UNIQUE INDEX ix_case_file_open ON case_file (patient_id, ward_id) WHERE closed_on = '';
-- next
CREATE INDEX ix_case_file_patient_id ON case_file (patient_id);
-- next
CREATE INDEX ix_case_file_reopened_from_id ON case_file (reopened_from_id);
-- next
CREATE TABLE case_worker (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    case_file_id {int} NOT NULL REFERENCES case_file (id),
    staff_member_id {int} NOT NULL REFERENCES staff_member (id),
    role_id {int} REFERENCES code (id),
    from_on {text} NOT NULL,
    until_on {text} NOT NULL DEFAULT '',
    UNIQUE (case_file_id, staff_member_id, from_on)
){strict};
-- next
CREATE INDEX ix_case_worker_staff_member_id ON case_worker (staff_member_id);
-- next
CREATE TABLE consultation (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    received_on {text} NOT NULL DEFAULT '',
    received_at {text} NOT NULL DEFAULT '',
    desk_id {int} REFERENCES code (id),
    record_kind_id {int} REFERENCES code (id),
    direction_id {int} REFERENCES code (id),
    method_id {int} REFERENCES code (id),
    relation {text} NOT NULL DEFAULT '',
    subject_sex_id {int} REFERENCES code (id),
    subject_age_id {int} REFERENCES code (id),
    subject_residence_id {int} REFERENCES code (id),
    category_id {int} REFERENCES code (id),
    subcategory_id {int} REFERENCES code (id),
    is_medical {bool} NOT NULL DEFAULT 0,
    referred_to_id {int} REFERENCES institution (id),
    minutes {int},
    is_new {bool},
    route_id {int} REFERENCES code (id),
    summary {text} NOT NULL DEFAULT '',
    follow_up_on {text} NOT NULL DEFAULT '',
    follow_up_at {text} NOT NULL DEFAULT '',
    follow_up_by_id {int} REFERENCES staff_member (id),
    is_finished {bool} NOT NULL DEFAULT 1,
    cancel_reason {text} NOT NULL DEFAULT '',
    counts {bool} NOT NULL DEFAULT 0,
    year_month {int} GENERATED ALWAYS AS
        ({year_month received_on}) STORED
){strict};
-- next
CREATE INDEX ix_consultation_contact_work ON consultation
    (desk_id, year_month, record_kind_id, method_id) WHERE is_finished = 1 AND cancel_reason = '';
-- next
CREATE INDEX ix_consultation_medical ON consultation
    (year_month, desk_id, received_on, received_at) WHERE is_medical = 1 AND counts = 1;
-- next
CREATE INDEX ix_consultation_received ON consultation (received_on, received_at, id);
-- next
CREATE INDEX ix_consultation_follow_up_on ON consultation (follow_up_on) WHERE follow_up_on <> '';
-- next
CREATE INDEX ix_consultation_unfinished ON consultation (received_on) WHERE is_finished = 0;
-- next
CREATE INDEX ix_consultation_referred_to_id ON consultation (referred_to_id)
    WHERE referred_to_id IS NOT NULL;
-- next
CREATE TABLE consultation_person (
    id {id},
    consultation_id {int} NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    patient_id {int} REFERENCES patient (id),
    received_on {text} NOT NULL,
    desk_id {int},
    category_id {int},
    method_id {int},
    is_new {bool},
    counts {bool} NOT NULL,
    year_month {int} GENERATED ALWAYS AS
        ({year_month received_on}) STORED
){strict};
-- next
CREATE INDEX ix_consultation_person_count ON consultation_person
    (desk_id, year_month, category_id, method_id, patient_id) WHERE counts = 1;
-- next
CREATE INDEX ix_consultation_person_consultation_id ON consultation_person (consultation_id);
-- next
CREATE INDEX ix_consultation_person_patient_id ON consultation_person
    (patient_id, received_on, consultation_id, desk_id, counts) WHERE patient_id IS NOT NULL;
-- next
CREATE TABLE consultation_caller (
    consultation_id {int} NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    code_id {int} NOT NULL REFERENCES code (id),
    PRIMARY KEY (consultation_id, position)
){keyed};
-- next
CREATE TABLE consultation_flag (
    consultation_id {int} NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    code_id {int} NOT NULL REFERENCES code (id),
    PRIMARY KEY (consultation_id, position)
){keyed};
-- next
CREATE TABLE consultation_response (
    consultation_id {int} NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    code_id {int} NOT NULL REFERENCES code (id),
    PRIMARY KEY (consultation_id, position)
){keyed};
-- next
CREATE TABLE consultation_worker (
    consultation_id {int} NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    staff_member_id {int} NOT NULL REFERENCES staff_member (id),
    PRIMARY KEY (consultation_id, position)
){keyed};
-- next
CREATE INDEX ix_consultation_worker_staff_member_id ON consultation_worker (staff_member_id);
-- next
CREATE TABLE number_series (
    series {text} NOT NULL PRIMARY KEY,
    last {int} NOT NULL
){strict};
-- next
CREATE TABLE field_history (
    id {id},
    entity {text} NOT NULL,
    entity_id {int} NOT NULL,
    field {text} NOT NULL,
    valid_from {text} NOT NULL,
    value {text} NOT NULL
){strict};
-- next
CREATE INDEX ix_field_history_entity ON field_history (entity, entity_id, field, valid_from);
-- next
CREATE TABLE journal_entry (
    id {id},
    at {text} NOT NULL,
    account {text} NOT NULL,
    action {text} NOT NULL,
    reason {text} NOT NULL DEFAULT '',
    change_count {int} NOT NULL,
    changes_hash {blob} NOT NULL,
    previous_hash {blob} NOT NULL,
    hash {blob} NOT NULL
){strict};
-- next
CREATE TABLE journal_change (
    id {id},
    entry_id {int} NOT NULL REFERENCES journal_entry (id) DEFERRABLE INITIALLY DEFERRED,
    entity {text} NOT NULL,
    entity_uid {blob} NOT NULL,
    operation {text} NOT NULL CHECK (operation IN ('insert', 'update', 'remove', 'read')),
    payload_hash {blob} NOT NULL
){strict};
-- next
CREATE INDEX ix_journal_change_entry_id ON journal_change (entry_id);
-- next
CREATE INDEX ix_journal_change_entity_uid ON journal_change (entity_uid);
-- next
CREATE TABLE journal_payload (
    change_id {id} REFERENCES journal_change (id),
    subject_uid {blob} NOT NULL,
    sealed {blob} NOT NULL
){strict};
-- next
CREATE INDEX ix_journal_payload_subject_uid ON journal_payload (subject_uid);
-- next
CREATE TABLE subject_key (
    subject_uid {blob} NOT NULL PRIMARY KEY,
    sealed_key {blob} NOT NULL
){strict};
-- next
{forbid UPDATE journal_entry}
-- next
{forbid DELETE journal_entry}
-- next
{forbid UPDATE journal_change}
-- next
{forbid DELETE journal_change}
-- next
CREATE TABLE draft (
    id {id},
    account {text} NOT NULL,
    form {text} NOT NULL,
    entity_uid {blob} NOT NULL,
    version {int} NOT NULL,
    written_at {text} NOT NULL,
    content {blob} NOT NULL,
    UNIQUE (account, form, entity_uid)
){strict};
