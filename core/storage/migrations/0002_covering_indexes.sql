DROP INDEX ix_consultation_person_count;
-- next
CREATE INDEX ix_consultation_person_count ON consultation_person
    (desk_id, year_month, category_id, method_id, patient_id, is_new, received_on, consultation_id)
    WHERE counts = 1;
