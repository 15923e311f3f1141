CREATE TABLE "worklist" (
	"case_id" uuid NOT NULL,
	"desk" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "worklist_case_id_desk_pk" PRIMARY KEY("case_id","desk")
);
--> statement-breakpoint
ALTER TABLE "worklist" ADD CONSTRAINT "worklist_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "worklist_inbox" ON "worklist" USING btree ("desk","due_at","case_id");