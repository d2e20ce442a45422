CREATE TABLE office_keys (
    id {id},
    content {text} NOT NULL
){strict};
