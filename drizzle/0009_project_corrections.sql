CREATE TABLE "project_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "project_corrections_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"project" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projects" DROP CONSTRAINT "projects_code_unique";--> statement-breakpoint
ALTER TABLE "project_corrections" ADD CONSTRAINT "project_corrections_project_projects_id_fk" FOREIGN KEY ("project") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_corrections_latest" ON "project_corrections" USING btree ("project","serial");--> statement-breakpoint
CREATE VIEW "public"."current_projects" AS (
  select p.id, coalesce(c.code, p.code) as code, coalesce(c.name, p.name) as name,
    coalesce(c.facts, p.facts) as facts, p.by, p.recorded_at
  from projects p left join lateral (
    select code, name, facts from project_corrections where project = p.id order by serial desc limit 1
  ) c on true);--> statement-breakpoint
create trigger projects_append_only before update or delete or truncate on projects
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger project_corrections_append_only before update or delete or truncate on project_corrections
  for each statement execute function refuse_change();
