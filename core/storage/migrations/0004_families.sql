ALTER TABLE code ADD COLUMN description {text} NOT NULL DEFAULT '';
-- next
ALTER TABLE institution ADD COLUMN services {text} NOT NULL DEFAULT '';
-- next
CREATE TABLE institution_contact (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    institution_id {int} NOT NULL REFERENCES institution (id),
    name {text} NOT NULL,
    role {text} NOT NULL DEFAULT '',
    phone {text} NOT NULL DEFAULT '',
    note {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE INDEX ix_institution_contact_institution_id ON institution_contact (institution_id);
-- next
CREATE TABLE institution_talk (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    institution_id {int} NOT NULL REFERENCES institution (id),
    held_on {text} NOT NULL,
    worker_id {int} REFERENCES staff_member (id),
    content {text} NOT NULL
){strict};
-- next
CREATE INDEX ix_institution_talk_institution_id ON institution_talk (institution_id, held_on);
-- next
CREATE TABLE peer_supporter (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    name {text} NOT NULL,
    kana {text} NOT NULL DEFAULT '',
    organisation {text} NOT NULL DEFAULT '',
    registered_on {text} NOT NULL DEFAULT '',
    paused_on {text} NOT NULL DEFAULT '',
    training {text} NOT NULL DEFAULT '',
    availability {text} NOT NULL DEFAULT '',
    care {text} NOT NULL DEFAULT '',
    note {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE TABLE admission_status (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    patient_id {int} NOT NULL REFERENCES patient (id),
    institution_id {int} NOT NULL REFERENCES institution (id),
    admitted_on {text} NOT NULL,
    type_id {int} NOT NULL REFERENCES code (id),
    type_from {text} NOT NULL,
    type_until {text} NOT NULL DEFAULT '',
    discharged_on {text} NOT NULL DEFAULT '',
    UNIQUE (patient_id, institution_id, admitted_on, type_from)
){strict};
-- next
CREATE INDEX ix_admission_status_admitted_on ON admission_status (admitted_on, discharged_on);
-- next
CREATE TABLE group_activity (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    held_on {text} NOT NULL DEFAULT '',
    kind_id {int} REFERENCES code (id),
    ward_id {int} REFERENCES code (id),
    title {text} NOT NULL DEFAULT '',
    place {text} NOT NULL DEFAULT '',
    attendance {int},
    is_about_depression {bool} NOT NULL DEFAULT 0,
    content {text} NOT NULL DEFAULT '',
    is_finished {bool} NOT NULL DEFAULT 1,
    cancel_reason {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE INDEX ix_group_activity_held_on ON group_activity (held_on);
-- next
CREATE TABLE group_activity_worker (
    group_activity_id {int} NOT NULL REFERENCES group_activity (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    staff_member_id {int} NOT NULL REFERENCES staff_member (id),
    PRIMARY KEY (group_activity_id, position)
){keyed};
-- next
CREATE INDEX ix_group_activity_worker_staff_member_id ON group_activity_worker (staff_member_id);
-- next
CREATE TABLE peer_activity (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    held_on {text} NOT NULL DEFAULT '',
    begins_at {text} NOT NULL DEFAULT '',
    ends_at {text} NOT NULL DEFAULT '',
    kind_id {int} REFERENCES code (id),
    institution_id {int} REFERENCES institution (id),
    place {text} NOT NULL DEFAULT '',
    ward_id {int} REFERENCES code (id),
    headcount {int},
    mode_id {int} REFERENCES code (id),
    content {text} NOT NULL DEFAULT '',
    is_finished {bool} NOT NULL DEFAULT 1,
    cancel_reason {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE INDEX ix_peer_activity_held_on ON peer_activity (held_on);
-- next
CREATE INDEX ix_peer_activity_institution_id ON peer_activity (institution_id);
-- next
CREATE TABLE peer_activity_peer (
    peer_activity_id {int} NOT NULL REFERENCES peer_activity (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    peer_supporter_id {int} NOT NULL REFERENCES peer_supporter (id),
    PRIMARY KEY (peer_activity_id, position)
){keyed};
-- next
CREATE INDEX ix_peer_activity_peer_peer_supporter_id ON peer_activity_peer (peer_supporter_id);
-- next
CREATE TABLE peer_activity_worker (
    peer_activity_id {int} NOT NULL REFERENCES peer_activity (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    staff_member_id {int} NOT NULL REFERENCES staff_member (id),
    PRIMARY KEY (peer_activity_id, position)
){keyed};
-- next
CREATE INDEX ix_peer_activity_worker_staff_member_id ON peer_activity_worker (staff_member_id);
-- next
CREATE TABLE peer_activity_patient (
    peer_activity_id {int} NOT NULL REFERENCES peer_activity (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    patient_id {int} NOT NULL REFERENCES patient (id),
    PRIMARY KEY (peer_activity_id, position)
){keyed};
-- next
CREATE INDEX ix_peer_activity_patient_patient_id ON peer_activity_patient (patient_id);
-- next
CREATE TABLE discharge_case (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    number {text} NOT NULL UNIQUE,
    patient_id {int} NOT NULL REFERENCES patient (id),
    admitted_on {text} NOT NULL DEFAULT '',
    identified_on {text} NOT NULL,
    group_id {int} REFERENCES code (id),
    judged_on {text} NOT NULL DEFAULT '',
    need_id {int} REFERENCES code (id),
    explained_on {text} NOT NULL DEFAULT '',
    consent_id {int} REFERENCES code (id),
    consent_on {text} NOT NULL DEFAULT '',
    withdrawn_on {text} NOT NULL DEFAULT '',
    assessed_on {text} NOT NULL DEFAULT '',
    plan_on {text} NOT NULL DEFAULT '',
    authorship_id {int} REFERENCES code (id),
    delivered_on {text} NOT NULL DEFAULT '',
    started_on {text} NOT NULL DEFAULT '',
    planned_end {text} NOT NULL DEFAULT '',
    extended_on {text} NOT NULL DEFAULT '',
    extended_end {text} NOT NULL DEFAULT '',
    ended_on {text} NOT NULL DEFAULT '',
    end_reason_id {int} REFERENCES code (id),
    worker_id {int} REFERENCES staff_member (id),
    ward_id {int} REFERENCES code (id)
){strict};
-- next
CREATE INDEX ix_discharge_case_patient_id ON discharge_case (patient_id);
-- next
CREATE INDEX ix_discharge_case_worker_id ON discharge_case (worker_id);
-- next
CREATE TABLE discharge_case_conference (
    discharge_case_id {int} NOT NULL REFERENCES discharge_case (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    held_on {text} NOT NULL,
    PRIMARY KEY (discharge_case_id, position)
){keyed};
-- next
CREATE INDEX ix_discharge_case_conference_held_on ON discharge_case_conference (held_on);
-- next
CREATE TABLE discharge_case_review (
    discharge_case_id {int} NOT NULL REFERENCES discharge_case (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    held_on {text} NOT NULL,
    PRIMARY KEY (discharge_case_id, position)
){keyed};
-- next
CREATE INDEX ix_discharge_case_review_held_on ON discharge_case_review (held_on);
-- next
CREATE TABLE consent_event (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    discharge_case_id {int} NOT NULL REFERENCES discharge_case (id),
    on_day {text} NOT NULL,
    step_id {int} NOT NULL REFERENCES code (id),
    method {text} NOT NULL DEFAULT '',
    explainer {text} NOT NULL DEFAULT '',
    UNIQUE (discharge_case_id, on_day, step_id)
){strict};
-- next
CREATE TABLE plan_version (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    discharge_case_id {int} NOT NULL REFERENCES discharge_case (id),
    version {int} NOT NULL,
    made_on {text} NOT NULL,
    authorship_id {int} REFERENCES code (id),
    other_municipality {text} NOT NULL DEFAULT '',
    UNIQUE (discharge_case_id, version)
){strict};
-- next
CREATE TABLE plan_delivery (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    discharge_case_id {int} NOT NULL REFERENCES discharge_case (id),
    version {int} NOT NULL,
    delivered_on {text} NOT NULL,
    receiver {text} NOT NULL DEFAULT '',
    UNIQUE (discharge_case_id, version, delivered_on, receiver)
){strict};
-- next
CREATE TABLE transition_benefit (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    patient_id {int} NOT NULL REFERENCES patient (id),
    provider_id {int} NOT NULL REFERENCES institution (id),
    started_on {text} NOT NULL,
    ended_on {text} NOT NULL DEFAULT '',
    result_id {int} REFERENCES code (id),
    UNIQUE (patient_id, provider_id, started_on)
){strict};
-- next
CREATE INDEX ix_transition_benefit_provider_id ON transition_benefit (provider_id);
-- next
CREATE TABLE centre_calls (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    month {text} NOT NULL UNIQUE,
    total {int} NOT NULL
){strict};
-- next
CREATE TABLE indicator (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    fiscal_year {int} NOT NULL,
    name {text} NOT NULL,
    value {text} NOT NULL DEFAULT '',
    reference_date {text} NOT NULL DEFAULT '',
    certainty_id {int} REFERENCES code (id),
    target {text} NOT NULL DEFAULT '',
    source {text} NOT NULL DEFAULT '',
    wording {text} NOT NULL DEFAULT '',
    UNIQUE (fiscal_year, name)
){strict};
-- next
CREATE TABLE council_member (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    name {text} NOT NULL,
    kana {text} NOT NULL DEFAULT '',
    sector_id {int} REFERENCES code (id),
    organisation {text} NOT NULL DEFAULT '',
    from_on {text} NOT NULL DEFAULT '',
    until_on {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE TABLE council_meeting (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    name {text} NOT NULL,
    held_on {text} NOT NULL,
    place {text} NOT NULL DEFAULT '',
    guests {int},
    agenda {text} NOT NULL DEFAULT '',
    minutes {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE TABLE council_meeting_member (
    council_meeting_id {int} NOT NULL REFERENCES council_meeting (id) ON DELETE CASCADE,
    position {int} NOT NULL,
    council_member_id {int} NOT NULL REFERENCES council_member (id),
    PRIMARY KEY (council_meeting_id, position)
){keyed};
-- next
CREATE INDEX ix_council_meeting_member_council_member_id ON council_meeting_member (council_member_id);
-- next
CREATE TABLE council_issue (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    fiscal_year {int} NOT NULL,
    name {text} NOT NULL,
    policy {text} NOT NULL DEFAULT '',
    role_government {text} NOT NULL DEFAULT '',
    role_medical {text} NOT NULL DEFAULT '',
    role_welfare {text} NOT NULL DEFAULT '',
    role_others {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE TABLE good_practice (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    name {text} NOT NULL,
    fiscal_year {int},
    area {text} NOT NULL DEFAULT '',
    is_anonymised {bool} NOT NULL DEFAULT 0,
    is_publishable {bool} NOT NULL DEFAULT 0,
    summary {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE TABLE council_plan (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    fiscal_year {int} NOT NULL,
    months {text} NOT NULL,
    name {text} NOT NULL,
    content {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE VIEW discharge_event (discharge_case_id, kind, on_day) AS
    SELECT d.id, c.code, d.judged_on FROM discharge_case d JOIN code c ON c.id = d.need_id
    UNION ALL
    SELECT d.id, CASE WHEN c.code = 'withdrawn' THEN 'given' ELSE c.code END, d.consent_on
        FROM discharge_case d JOIN code c ON c.id = d.consent_id
        WHERE NOT EXISTS (SELECT 1 FROM consent_event e WHERE e.discharge_case_id = d.id)
    UNION ALL
    SELECT d.id, 'withdrawn', d.withdrawn_on FROM discharge_case d
        WHERE NOT EXISTS (SELECT 1 FROM consent_event e WHERE e.discharge_case_id = d.id)
    UNION ALL
    SELECT e.discharge_case_id, c.code, e.on_day
        FROM consent_event e JOIN code c ON c.id = e.step_id
    UNION ALL
    SELECT s.discharge_case_id, 'conference', s.held_on FROM discharge_case_conference s
    UNION ALL
    SELECT d.id, c.code, d.plan_on FROM discharge_case d JOIN code c ON c.id = d.authorship_id
        WHERE NOT EXISTS (SELECT 1 FROM plan_version v WHERE v.discharge_case_id = d.id)
    UNION ALL
    SELECT v.discharge_case_id, c.code, v.made_on
        FROM plan_version v JOIN code c ON c.id = v.authorship_id
    UNION ALL
    SELECT d.id, 'delivered', d.delivered_on FROM discharge_case d
        WHERE NOT EXISTS (SELECT 1 FROM plan_delivery p WHERE p.discharge_case_id = d.id)
    UNION ALL
    SELECT p.discharge_case_id, 'delivered', p.delivered_on FROM plan_delivery p
    UNION ALL
    SELECT s.discharge_case_id, 'review', s.held_on FROM discharge_case_review s;
-- next
CREATE INDEX ix_patient_place ON patient (coalesce(ward_id, residence_id));
