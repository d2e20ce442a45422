CREATE INDEX ix_journal_entry_own ON journal_entry (account, id) WHERE action NOT LIKE '%.read';
-- next
CREATE INDEX ix_journal_entry_undo ON journal_entry (id) WHERE action IN ('undo', 'redo');
