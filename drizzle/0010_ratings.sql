CREATE TABLE "ratings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"ticket" uuid,
	"case_id" uuid,
	"department" text NOT NULL,
	"window" text,
	"channel" text NOT NULL,
	"rated" jsonb NOT NULL,
	"grade" smallint NOT NULL,
	"text" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ratings_ticket" UNIQUE("ticket"),
	CONSTRAINT "ratings_case" UNIQUE("case_id")
);
--> statement-breakpoint
CREATE TABLE "rectifications" (
	"rating" uuid PRIMARY KEY NOT NULL,
	"department" text NOT NULL,
	"state" text NOT NULL,
	"ended" boolean NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_ticket_tickets_id_fk" FOREIGN KEY ("ticket") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_rating_ratings_id_fk" FOREIGN KEY ("rating") REFERENCES "public"."ratings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ratings_recorded" ON "ratings" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "rectifications_due" ON "rectifications" USING btree ("due_at","rating") WHERE not "rectifications"."ended";--> statement-breakpoint
create trigger ratings_append_only before update or delete or truncate on ratings
  for each statement execute function refuse_change();
