CREATE TABLE month_closing (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    ward_id {int} NOT NULL REFERENCES code (id),
    month {text} NOT NULL,
    closed_on {text} NOT NULL,
    closed_by {text} NOT NULL,
    fingerprint {text} NOT NULL,
    journal_head {text} NOT NULL,
    reopened_on {text} NOT NULL DEFAULT '',
    reopened_by {text} NOT NULL DEFAULT '',
    reopen_reason {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE UNIQUE INDEX ux_month_closing ON month_closing (ward_id, month) WHERE reopened_on = '';
-- next
CREATE TABLE sealed_month (
    closing_id {int} PRIMARY KEY REFERENCES month_closing (id),
    figures {blob} NOT NULL,
    records {blob} NOT NULL,
    marks {blob} NOT NULL
){strict};
-- next
CREATE TABLE month_report (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    ward_id {int} NOT NULL REFERENCES code (id),
    month {text} NOT NULL,
    reported_on {text} NOT NULL,
    reported_by {text} NOT NULL,
    UNIQUE (ward_id, month, reported_by)
){strict};
-- next
CREATE TABLE figure_correction (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    ward_id {int} NOT NULL REFERENCES code (id),
    month {text} NOT NULL,
    figure {text} NOT NULL,
    old_value {text} NOT NULL,
    new_value {text} NOT NULL,
    reason {text} NOT NULL,
    corrected_on {text} NOT NULL,
    corrected_by {text} NOT NULL,
    closing_id {int} REFERENCES month_closing (id),
    table_code {text} NOT NULL,
    row_code {text} NOT NULL,
    column_code {text} NOT NULL
){strict};
-- next
CREATE INDEX ix_figure_correction_closing_id ON figure_correction (closing_id);
