ALTER TABLE "stock_movements" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "event_id" uuid;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stock_movements_case" ON "stock_movements" USING btree ("case_id") WHERE "stock_movements"."case_id" is not null;