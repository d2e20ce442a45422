CREATE TABLE situation_sheet (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    fiscal_year {int} NOT NULL,
    version {int} NOT NULL,
    status_id {int} REFERENCES code (id),
    sheet_name {text} NOT NULL DEFAULT '',
    municipality {text} NOT NULL DEFAULT '',
    lead {text} NOT NULL DEFAULT '',
    title {text} NOT NULL DEFAULT '',
    UNIQUE (fiscal_year, version)
){strict};
-- next
CREATE TABLE sheet_block (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    sheet_id {int} NOT NULL REFERENCES situation_sheet (id),
    section {int} NOT NULL,
    position {int} NOT NULL,
    kind_id {int} NOT NULL REFERENCES code (id),
    mark {text} NOT NULL DEFAULT '',
    text {text} NOT NULL DEFAULT '',
    cell_2 {text} NOT NULL DEFAULT '',
    cell_3 {text} NOT NULL DEFAULT '',
    cell_4 {text} NOT NULL DEFAULT '',
    cell_5 {text} NOT NULL DEFAULT '',
    cell_6 {text} NOT NULL DEFAULT '',
    indicator {text} NOT NULL DEFAULT '',
    good_id {int} REFERENCES code (id)
){strict};
-- next
CREATE INDEX ix_sheet_block_sheet_id ON sheet_block (sheet_id, section, position);
