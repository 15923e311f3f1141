DROP INDEX "due_dates_at";--> statement-breakpoint
CREATE INDEX "cases_applicant" ON "cases" USING btree ("applicant","opened_at","id");--> statement-breakpoint
CREATE INDEX "due_dates_at" ON "due_dates" USING btree ("at","case_id");