CREATE TABLE "anchor_leaves" (
	"position" bigint PRIMARY KEY NOT NULL,
	"anchor" integer NOT NULL,
	"case_id" uuid NOT NULL,
	"number" text NOT NULL,
	"length" integer NOT NULL,
	"head" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anchors" (
	"serial" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"size" bigint NOT NULL,
	"cases" bigint NOT NULL,
	"events" bigint NOT NULL,
	"root" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "anchor_leaves_case" ON "anchor_leaves" USING btree ("case_id","length");
--> statement-breakpoint
create trigger anchors_append_only before update or delete or truncate on anchors
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger anchor_leaves_append_only before update or delete or truncate on anchor_leaves
  for each statement execute function refuse_change();
