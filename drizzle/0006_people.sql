CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"staff_number" text NOT NULL,
	"synthetic" boolean NOT NULL,
	"password" text,
	"password_set_at" timestamp with time zone,
	"one_time" boolean NOT NULL,
	"former_passwords" jsonb NOT NULL,
	"totp_secret" text,
	"totp_confirmed" boolean NOT NULL,
	"totp_last_step" bigint,
	"identity_issuer" text,
	"identity_subject" text,
	"disabled_at" timestamp with time zone,
	"by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"last_sign_in_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appointment_ends" (
	"appointment" uuid PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"role" text NOT NULL,
	"department" text NOT NULL,
	"window" text,
	"processes" jsonb,
	"from" date NOT NULL,
	"to" date,
	"stands_in_for" text,
	"by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_requests" (
	"hash" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"verifier" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"appointment" uuid,
	"method" text NOT NULL,
	"second_factor" boolean NOT NULL,
	"signed_in_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"previous_sign_in_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"name" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "appointment_ends" ADD CONSTRAINT "appointment_ends_appointment_appointments_id_fk" FOREIGN KEY ("appointment") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_stands_in_for_accounts_id_fk" FOREIGN KEY ("stands_in_for") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_appointment_appointments_id_fk" FOREIGN KEY ("appointment") REFERENCES "public"."appointments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_staff_number" ON "accounts" USING btree ("staff_number");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_identity" ON "accounts" USING btree ("identity_issuer","identity_subject") WHERE "accounts"."identity_subject" is not null;--> statement-breakpoint
CREATE INDEX "appointments_account" ON "appointments" USING btree ("account","from");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account");--> statement-breakpoint
create trigger appointments_append_only before update or delete or truncate on appointments
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger appointment_ends_append_only before update or delete or truncate on appointment_ends
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A name that was somebody's is never given to another: histories speak of it.
create trigger accounts_are_kept before delete or truncate on accounts
  for each statement execute function refuse_change();
