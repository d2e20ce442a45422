DROP INDEX ix_consultation_follow_up_on;
-- next
CREATE INDEX ix_consultation_follow_up_on ON consultation (follow_up_on, follow_up_at, id)
    WHERE follow_up_on <> '' AND cancel_reason = '';
-- next
DROP INDEX ix_consultation_person_consultation_id;
-- next
CREATE INDEX ix_consultation_person_consultation_id ON consultation_person
    (consultation_id, position, patient_id);
