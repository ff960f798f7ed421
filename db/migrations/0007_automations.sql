CREATE TABLE "automations" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"place" integer NOT NULL,
	"is_on" boolean NOT NULL,
	"since" timestamp (3) with time zone,
	"trigger" jsonb NOT NULL,
	"conditions" jsonb NOT NULL,
	"templates" jsonb NOT NULL,
	"channel" text,
	"quiet" jsonb,
	"late" text NOT NULL,
	"holds_when_unhappy" boolean NOT NULL,
	"holds_after_person_hours" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "automations_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "occasions" (
	"account_id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ordinal" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"moves" text[] NOT NULL,
	CONSTRAINT "occasions_account_id_reservation_id_kind_ordinal_pk" PRIMARY KEY("account_id","reservation_id","kind","ordinal")
);
--> statement-breakpoint
CREATE TABLE "planned_messages" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"automation_id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"occurrence" integer NOT NULL,
	"conversation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"listing_version" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"send_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"body" text,
	"moved_to" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"settled_by" uuid,
	"message_id" uuid,
	CONSTRAINT "planned_messages_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "planned_messages_occurrence" UNIQUE("account_id","reservation_id","automation_id","occurrence")
);
--> statement-breakpoint
ALTER TABLE "guests" ADD COLUMN "opted_out_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "plan_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "automations" ADD CONSTRAINT "automations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "automations" ADD CONSTRAINT "automations_account_id_created_by_members_account_id_id_fk" FOREIGN KEY ("account_id","created_by") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_account_id_reservation_id_reservations_account_id_id_fk" FOREIGN KEY ("account_id","reservation_id") REFERENCES "public"."reservations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_messages" ADD CONSTRAINT "planned_messages_account_id_automation_id_automations_account_id_id_fk" FOREIGN KEY ("account_id","automation_id") REFERENCES "public"."automations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_messages" ADD CONSTRAINT "planned_messages_account_id_reservation_id_reservations_account_id_id_fk" FOREIGN KEY ("account_id","reservation_id") REFERENCES "public"."reservations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_messages" ADD CONSTRAINT "planned_messages_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_messages" ADD CONSTRAINT "planned_messages_account_id_listing_id_listings_account_id_id_fk" FOREIGN KEY ("account_id","listing_id") REFERENCES "public"."listings"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_messages" ADD CONSTRAINT "planned_messages_account_id_message_id_messages_account_id_id_fk" FOREIGN KEY ("account_id","message_id") REFERENCES "public"."messages"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_messages" ADD CONSTRAINT "planned_messages_account_id_settled_by_members_account_id_id_fk" FOREIGN KEY ("account_id","settled_by") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "automations_in_order" ON "automations" USING btree ("account_id","kind","place","id") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "planned_messages_due" ON "planned_messages" USING btree ("send_at","account_id","id") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "planned_messages_held" ON "planned_messages" USING btree ("expires_at","account_id","id") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "planned_messages_ahead" ON "planned_messages" USING btree ("account_id","send_at","id") WHERE state in ('scheduled', 'held');--> statement-breakpoint
CREATE INDEX "planned_messages_of_conversation" ON "planned_messages" USING btree ("account_id","conversation_id","send_at","id");--> statement-breakpoint
CREATE INDEX "planned_messages_of_rule" ON "planned_messages" USING btree ("account_id","automation_id","send_at","id");--> statement-breakpoint
CREATE INDEX "planned_messages_sent" ON "planned_messages" USING btree ("account_id","settled_at","id") WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX "planned_messages_of_message" ON "planned_messages" USING btree ("account_id","message_id") WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX "reservations_by_check_in" ON "reservations" USING btree ("account_id","check_in","id");--> statement-breakpoint
CREATE INDEX "reservations_by_check_out" ON "reservations" USING btree ("account_id","check_out","id");