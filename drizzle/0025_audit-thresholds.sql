CREATE TABLE "audit_thresholds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "audit_thresholds_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"from" date NOT NULL,
	"source" text NOT NULL,
	"values" jsonb NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
create trigger audit_thresholds_append_only before update or delete or truncate on audit_thresholds
  for each statement execute function refuse_change();
