CREATE TABLE "case_measures" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"version" smallint NOT NULL,
	"outcome" text,
	"opened_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"closed_at" timestamp with time zone NOT NULL,
	"seconds" integer NOT NULL,
	"working_seconds" integer NOT NULL,
	"limits" text[] NOT NULL,
	"runs" smallint[] NOT NULL,
	"results" text[] NOT NULL,
	"warned" boolean[] NOT NULL,
	"used" integer[] NOT NULL,
	"allotted" integer[] NOT NULL,
	"channel" text,
	"window" text,
	"people" text[],
	"spans" text[],
	"span_seconds" integer[],
	"span_working_seconds" integer[],
	"written_in" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_measures" ADD CONSTRAINT "case_measures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_measures_unsettled" ON "case_measures" USING btree ("case_id") WHERE "case_measures"."spans" is null;--> statement-breakpoint
CREATE INDEX "case_measures_written" ON "case_measures" USING btree ("written_in");