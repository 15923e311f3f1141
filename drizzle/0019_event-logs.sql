CREATE TABLE "event_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "event_logs_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"format" text NOT NULL,
	"reading" jsonb NOT NULL,
	"state" text NOT NULL,
	"found" jsonb,
	"whole" boolean DEFAULT false NOT NULL,
	"by" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_logs_serial_unique" UNIQUE("serial")
);
--> statement-breakpoint
CREATE TABLE "log_events" (
	"log" integer NOT NULL,
	"case_name" text NOT NULL,
	"at" bigint NOT NULL,
	"order" integer NOT NULL,
	"activity" text NOT NULL,
	"transition" text NOT NULL,
	"resource" text,
	"row" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_pieces" (
	"log" uuid NOT NULL,
	"piece" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "log_pieces_log_piece_pk" PRIMARY KEY("log","piece")
);
--> statement-breakpoint
CREATE TABLE "log_unreadable" (
	"log" integer NOT NULL,
	"serial" integer NOT NULL,
	"row" integer NOT NULL,
	"found" jsonb NOT NULL,
	"needed" jsonb NOT NULL,
	CONSTRAINT "log_unreadable_log_serial_pk" PRIMARY KEY("log","serial")
);
--> statement-breakpoint
CREATE INDEX "log_events_case" ON "log_events" USING btree ("log","case_name","at","order");