DROP INDEX "register_entries_key";--> statement-breakpoint
ALTER TABLE "register_entries" ADD COLUMN "lookup_key" text;--> statement-breakpoint
-- What was entered stays as it is; only the new column is filled, as registerKey does it.
alter table register_entries disable trigger register_entries_append_only;--> statement-breakpoint
update register_entries set lookup_key = regexp_replace(normalize(key, NFKC), '\s', '', 'g');--> statement-breakpoint
alter table register_entries enable trigger register_entries_append_only;--> statement-breakpoint
ALTER TABLE "register_entries" ALTER COLUMN "lookup_key" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "register_entries_key" ON "register_entries" USING btree ("register","lookup_key","serial");
