CREATE TABLE "hall_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"decided" jsonb NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hall_events_subject" UNIQUE("subject","seq")
);
--> statement-breakpoint
CREATE TABLE "ticket_numbers" (
	"day" date NOT NULL,
	"letter" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "ticket_numbers_day_letter_pk" PRIMARY KEY("day","letter")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"number" text NOT NULL,
	"business" text NOT NULL,
	"rank" smallint NOT NULL,
	"place" double precision NOT NULL,
	"turn" double precision NOT NULL,
	"state" text NOT NULL,
	"window" text,
	"for_window" text,
	CONSTRAINT "tickets_number" UNIQUE("day","number")
);
--> statement-breakpoint
CREATE INDEX "tickets_line" ON "tickets" USING btree ("day","business") WHERE "tickets"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_window" ON "tickets" USING btree ("day","window") WHERE "tickets"."state" in ('called', 'serving');--> statement-breakpoint
create trigger hall_events_append_only before update or delete or truncate on hall_events
  for each statement execute function refuse_change();
