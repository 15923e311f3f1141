CREATE TABLE "reform_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reform" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reform_events_reform" UNIQUE("reform","seq")
);
--> statement-breakpoint
CREATE INDEX "reform_events_recorded" ON "reform_events" USING btree ("recorded_at","reform");--> statement-breakpoint
create trigger reform_events_append_only before update or delete or truncate on reform_events
  for each statement execute function refuse_change();
