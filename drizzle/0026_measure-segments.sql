CREATE TABLE "measure_segments" (
	"serial" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "measure_segments_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"cases" integer NOT NULL,
	"written_in" "xid8" NOT NULL,
	"case_id" uuid NOT NULL,
	"packed" "bytea" NOT NULL,
	CONSTRAINT "measure_segments_end" UNIQUE("written_in","case_id")
);
--> statement-breakpoint
DROP INDEX "case_measures_written";--> statement-breakpoint
CREATE INDEX "case_measures_written" ON "case_measures" USING btree ("written_in","case_id");
--> statement-breakpoint
-- Numbers in columns hardly shrink by the server's own compression, and are read as a whole.
alter table measure_segments alter column packed set storage external;
--> statement-breakpoint
-- A segment repeats settled rows. When one of them changes or goes, none is left to be believed; whoever packs holds
-- the same lock, so that none is made meanwhile of what was there before.
create function forget_measure_segments() returns trigger language plpgsql as $$
begin
  if tg_op <> 'TRUNCATE' then
    if not exists (select from old_rows where spans is not null) then return null; end if;
  end if;
  perform pg_advisory_xact_lock(499850701945);
  delete from measure_segments;
  return null;
end $$;
--> statement-breakpoint
create trigger case_measures_changed after update on case_measures referencing old table as old_rows
  for each statement execute function forget_measure_segments();
--> statement-breakpoint
create trigger case_measures_gone after delete on case_measures referencing old table as old_rows
  for each statement execute function forget_measure_segments();
--> statement-breakpoint
create trigger case_measures_emptied after truncate on case_measures
  for each statement execute function forget_measure_segments();
