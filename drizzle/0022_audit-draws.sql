CREATE TABLE "audit_draws" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seed" text NOT NULL,
	"filter" jsonb NOT NULL,
	"size" integer NOT NULL,
	"population" integer NOT NULL,
	"population_hash" text NOT NULL,
	"cases" uuid[] NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_draws_recorded" ON "audit_draws" USING btree ("recorded_at","id");--> statement-breakpoint
create trigger audit_draws_append_only before update or delete or truncate on audit_draws
  for each statement execute function refuse_change();
