CREATE TABLE "adopted_definitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "adopted_definitions_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"from" date NOT NULL,
	"definition" jsonb NOT NULL,
	"hash" text NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "adopted_definitions_order" UNIQUE("serial"),
	CONSTRAINT "adopted_definitions_version" UNIQUE("slug","version")
);
--> statement-breakpoint
create trigger adopted_definitions_append_only before update or delete or truncate on adopted_definitions
  for each statement execute function refuse_change();
