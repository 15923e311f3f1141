CREATE TABLE "effective_dates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "effective_dates_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"process" text NOT NULL,
	"clause" text NOT NULL,
	"date" date,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "projects_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "register_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "register_entries_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"register" text NOT NULL,
	"key" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"data" jsonb,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "stock_movements_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"register" text NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	"note" text NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "project_id" uuid;--> statement-breakpoint
CREATE INDEX "effective_dates_latest" ON "effective_dates" USING btree ("process","clause","serial");--> statement-breakpoint
CREATE INDEX "projects_recorded" ON "projects" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "register_entries_key" ON "register_entries" USING btree ("register","key","serial");--> statement-breakpoint
CREATE INDEX "stock_movements_register" ON "stock_movements" USING btree ("register","serial");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_project" ON "cases" USING btree ("project_id","opened_at","id") WHERE "cases"."project_id" is not null;--> statement-breakpoint
create trigger effective_dates_append_only before update or delete or truncate on effective_dates
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger register_entries_append_only before update or delete or truncate on register_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stock_movements_append_only before update or delete or truncate on stock_movements
  for each statement execute function refuse_change();
