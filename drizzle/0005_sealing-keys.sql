CREATE TABLE "sealing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"first_used_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
create trigger sealing_keys_append_only before update or delete or truncate on sealing_keys
  for each statement execute function refuse_change();
