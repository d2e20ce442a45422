CREATE TABLE supporter_pause (
    id {id},
    uid {blob} NOT NULL UNIQUE,
    revision {int} NOT NULL DEFAULT 1,
    peer_supporter_id {int} NOT NULL REFERENCES peer_supporter (id),
    from_on {text} NOT NULL,
    until_on {text} NOT NULL DEFAULT '',
    reason {text} NOT NULL DEFAULT ''
){strict};
-- next
CREATE INDEX ix_supporter_pause_peer_supporter_id ON supporter_pause
    (peer_supporter_id, from_on, until_on);
-- next
INSERT INTO supporter_pause (uid, peer_supporter_id, from_on)
    SELECT {new_uid}, id, paused_on FROM peer_supporter WHERE paused_on <> '';
