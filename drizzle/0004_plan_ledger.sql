CREATE TABLE "plan_progress" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "plan_progress_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"clause" text NOT NULL,
	"status" text NOT NULL,
	"evidence" text NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target_values" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "target_values_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"target" text NOT NULL,
	"figure" text NOT NULL,
	"period" text NOT NULL,
	"value" double precision NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "plan_progress_latest" ON "plan_progress" USING btree ("clause","serial");--> statement-breakpoint
CREATE INDEX "target_values_latest" ON "target_values" USING btree ("target","figure","period","serial");--> statement-breakpoint
create trigger plan_progress_append_only before update or delete or truncate on plan_progress
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger target_values_append_only before update or delete or truncate on target_values
  for each statement execute function refuse_change();
