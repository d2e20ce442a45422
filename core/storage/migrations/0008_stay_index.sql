CREATE INDEX ix_admission_status_stay ON admission_status
    (patient_id, admitted_on, institution_id, discharged_on, type_from, type_id);
