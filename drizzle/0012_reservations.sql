CREATE TABLE "reservations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"business" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"phone" jsonb NOT NULL,
	"phone_index" text NOT NULL,
	"state" text NOT NULL,
	"ticket" uuid
);
--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_ticket_tickets_id_fk" FOREIGN KEY ("ticket") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reservations_slot" ON "reservations" USING btree ("starts_at","business");--> statement-breakpoint
CREATE INDEX "reservations_phone" ON "reservations" USING btree ("phone_index","starts_at");