CREATE TABLE "case_numbers" (
	"day" date PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"process" text NOT NULL,
	"version" smallint NOT NULL,
	"status" text NOT NULL,
	"outcome" text,
	"revision" integer NOT NULL,
	"applicant" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"ended" boolean NOT NULL,
	"due_at" timestamp with time zone,
	"state" jsonb NOT NULL,
	CONSTRAINT "cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "due_dates" (
	"case_id" uuid NOT NULL,
	"limit_id" text NOT NULL,
	"run" smallint NOT NULL,
	"event" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"provisional" boolean NOT NULL,
	CONSTRAINT "due_dates_case_id_limit_id_run_event_pk" PRIMARY KEY("case_id","limit_id","run","event")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_case_id_seq_pk" PRIMARY KEY("case_id","seq"),
	CONSTRAINT "events_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "due_dates" ADD CONSTRAINT "due_dates_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("due_at","id") WHERE not "cases"."ended";--> statement-breakpoint
CREATE INDEX "cases_process" ON "cases" USING btree ("process","opened_at","id");--> statement-breakpoint
CREATE INDEX "due_dates_at" ON "due_dates" USING btree ("at");