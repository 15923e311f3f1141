-- Comes with PostgreSQL, and the owner of a database may create it.
create extension if not exists pg_trgm;
--> statement-breakpoint
-- 张三 as " 张 三 ": each character a word, so that trigrams know it.
create function spaced(text) returns text language sql immutable strict parallel safe
  return ' ' || regexp_replace(lower($1), '(.)', '\1 ', 'g');
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"material" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"hash" text NOT NULL,
	"file" uuid NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_trail" (
	"serial" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account" text,
	"role" text,
	"department" text,
	"address" text NOT NULL,
	"session" text,
	"action" text NOT NULL,
	"target" text,
	"outcome" text NOT NULL,
	"purpose" text,
	"request_id" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_terms" (
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"term" text NOT NULL,
	CONSTRAINT "case_terms_case_id_kind_term_pk" PRIMARY KEY("case_id","kind","term")
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_terms" ADD CONSTRAINT "case_terms_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_case" ON "attachments" USING btree ("case_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "audit_trail_account" ON "audit_trail" USING btree ("account","serial");--> statement-breakpoint
CREATE INDEX "audit_trail_target" ON "audit_trail" USING btree ("target","serial");--> statement-breakpoint
CREATE INDEX "audit_trail_action" ON "audit_trail" USING btree ("action","serial");--> statement-breakpoint
CREATE INDEX "audit_trail_at" ON "audit_trail" USING btree ("at","serial");--> statement-breakpoint
CREATE INDEX "case_terms_exact" ON "case_terms" USING btree ("term","kind") WHERE "case_terms"."kind" in ('id', 'phone');--> statement-breakpoint
CREATE INDEX "case_terms_number" ON "case_terms" USING gin ("term" gin_trgm_ops) WHERE "case_terms"."kind" = 'number';--> statement-breakpoint
CREATE INDEX "case_terms_name" ON "case_terms" USING gin (spaced("term") gin_trgm_ops) WHERE "case_terms"."kind" = 'name';
--> statement-breakpoint
create trigger audit_trail_append_only before update or delete or truncate on audit_trail
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger attachments_append_only before update or delete or truncate on attachments
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Nobody but a superuser may, not even the owner; whoever gives himself the right back still meets the trigger.
revoke update, delete, truncate on audit_trail from current_user;
--> statement-breakpoint
-- Cases that were opened before this: what is public of them is found.
insert into case_terms (case_id, kind, term)
  select id, 'number', number from cases
  union select id, 'name', applicant from cases
  union select case_id, 'id', payload #>> '{applicant,id}' from events
    where type = 'open' and payload #>> '{applicant,idType}' = 'uscc';
