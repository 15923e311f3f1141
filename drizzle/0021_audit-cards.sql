CREATE TABLE "audit_card_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"card" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"text" text NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_card_events_card" UNIQUE("card","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding" uuid NOT NULL,
	"level" text NOT NULL,
	"explain_by" timestamp with time zone,
	"issued_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_cards_finding" UNIQUE("finding")
);
--> statement-breakpoint
CREATE TABLE "audit_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"severity" text NOT NULL,
	"rule" text NOT NULL,
	"case_id" uuid,
	"department" text,
	"person" text,
	"at" timestamp with time zone NOT NULL,
	"found" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_findings_once" UNIQUE("key","severity")
);
--> statement-breakpoint
CREATE TABLE "audit_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone NOT NULL,
	"cases" integer NOT NULL,
	"findings" integer NOT NULL,
	"cards" integer NOT NULL,
	"calendar" text NOT NULL,
	"settings" jsonb NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limit_confirmations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"limit_id" text NOT NULL,
	"source" text NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_card_events" ADD CONSTRAINT "audit_card_events_card_audit_cards_id_fk" FOREIGN KEY ("card") REFERENCES "public"."audit_cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cards" ADD CONSTRAINT "audit_cards_finding_audit_findings_id_fk" FOREIGN KEY ("finding") REFERENCES "public"."audit_findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_findings" ADD CONSTRAINT "audit_findings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_cards_recorded" ON "audit_cards" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "audit_findings_recorded" ON "audit_findings" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "audit_findings_case" ON "audit_findings" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "limit_confirmations_limit" ON "limit_confirmations" USING btree ("process","limit_id");--> statement-breakpoint
create trigger audit_runs_append_only before update or delete or truncate on audit_runs
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_findings_append_only before update or delete or truncate on audit_findings
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_cards_append_only before update or delete or truncate on audit_cards
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_card_events_append_only before update or delete or truncate on audit_card_events
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger limit_confirmations_append_only before update or delete or truncate on limit_confirmations
  for each statement execute function refuse_change();
