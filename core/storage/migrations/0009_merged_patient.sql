CREATE TABLE merged_patient (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    patient_id {int} NOT NULL REFERENCES patient (id),
    number {text} NOT NULL UNIQUE,
    name {text} NOT NULL DEFAULT '',
    former_id {int} NOT NULL UNIQUE,
    merged_on {text} NOT NULL,
    merged_by {text} NOT NULL
){strict};
-- next
CREATE INDEX ix_merged_patient_patient_id ON merged_patient (patient_id);
