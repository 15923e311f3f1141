CREATE TABLE "holiday_notices" (
	"year" smallint NOT NULL,
	"status" text NOT NULL,
	"version" smallint NOT NULL,
	"notice" jsonb NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	CONSTRAINT "holiday_notices_year_status_version_pk" PRIMARY KEY("year","status","version")
);
--> statement-breakpoint
CREATE TABLE "notice_recounts" (
	"year" smallint NOT NULL,
	"status" text NOT NULL,
	"version" smallint NOT NULL,
	"after_case" uuid NOT NULL,
	"looked" integer NOT NULL,
	"changed" integer NOT NULL,
	"failed" integer NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "notice_recounts_year_status_version_pk" PRIMARY KEY("year","status","version")
);
--> statement-breakpoint
create trigger holiday_notices_append_only before update or delete or truncate on holiday_notices
  for each statement execute function refuse_change();
