-- The ledger is append-only whoever asks: corrections are new events.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on the ledger "%" is refused: it is append-only, record a new event instead', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger events_append_only before update or delete or truncate on events
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A case is rewritten by each of its events: room on its page keeps most of these updates out of the indexes.
alter table cases set (fillfactor = 70);
