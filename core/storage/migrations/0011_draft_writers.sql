CREATE TABLE former_draft AS
    SELECT account, form, entity_uid, version, written_at, content FROM draft;
-- next
DROP TABLE draft;
-- next
CREATE TABLE draft (
    id {id},
    account {text} NOT NULL,
    form {text} NOT NULL,
    entity_uid {blob} NOT NULL,
    writer {text} NOT NULL,
    revision {int} NOT NULL,
    version {int} NOT NULL,
    written_at {text} NOT NULL,
    content {blob} NOT NULL,
    UNIQUE (account, form, entity_uid, writer)
){strict};
-- next
INSERT INTO draft (account, form, entity_uid, writer, revision, version, written_at, content)
    SELECT account, form, entity_uid, '', 0, version, written_at, content FROM former_draft;
-- next
DROP TABLE former_draft;
