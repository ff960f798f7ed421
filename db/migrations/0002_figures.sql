CREATE TABLE "contacts" (
	"account_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"stage" text NOT NULL,
	"guest_id" uuid NOT NULL,
	CONSTRAINT "contacts_account_id_conversation_id_kind_day_pk" PRIMARY KEY("account_id","conversation_id","kind","day")
);
--> statement-breakpoint
DROP INDEX "conversations_won";--> statement-breakpoint
DROP INDEX "conversations_refunds";--> statement-breakpoint
DROP INDEX "turns_due";--> statement-breakpoint
DROP INDEX "reviews_received";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "received_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "sold_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "hit" boolean;--> statement-breakpoint
ALTER TABLE "turns" ADD COLUMN "people_hit" boolean;--> statement-breakpoint
ALTER TABLE "catalog_items" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "communication" double precision;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "approval" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_chats" ON "contacts" USING btree ("account_id","kind","at","guest_id","conversation_id") WHERE stage = 'confirmed' and kind <> 'try';--> statement-breakpoint
CREATE INDEX "contacts_tries" ON "contacts" USING btree ("account_id","at","guest_id","day","conversation_id") WHERE kind = 'try';--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_account_id_decided_by_members_account_id_id_fk" FOREIGN KEY ("account_id","decided_by") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_sold" ON "conversations" USING btree ("account_id","sold_at","seller_id","total_base_minor","id") WHERE sold_at is not null;--> statement-breakpoint
CREATE INDEX "conversations_received" ON "conversations" USING btree ("account_id","received_at","guest_id","check_in","check_out","total_base_minor","won_at","id") WHERE received_at is not null;--> statement-breakpoint
CREATE INDEX "conversations_opened" ON "conversations" USING btree ("account_id","opened_at","status","closed_by","id") WHERE stage = 'confirmed' and opened_at is not null;--> statement-breakpoint
CREATE INDEX "events_audit" ON "events" USING btree ("account_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "events_by_kind" ON "events" USING btree ("account_id","kind","occurred_at","id");--> statement-breakpoint
CREATE INDEX "events_by_member" ON "events" USING btree ("account_id","member_id","occurred_at","id") WHERE member_id is not null;--> statement-breakpoint
CREATE INDEX "turns_handed_over" ON "turns" USING btree ("account_id","stage","people_due_at","people_hit","conversation_id","ordinal") WHERE handed_over_at is not null and people_hit is not null;--> statement-breakpoint
CREATE INDEX "conversations_won" ON "conversations" USING btree ("account_id","won_at","id","received_at","total_base_minor") WHERE won_at is not null;--> statement-breakpoint
CREATE INDEX "conversations_refunds" ON "conversations" USING btree ("account_id","refund_since","id") WHERE stage = 'confirmed' and refund_since is not null;--> statement-breakpoint
CREATE INDEX "turns_due" ON "turns" USING btree ("account_id","stage","due_at","hit","ordinal","people_hit","handed_over_at","conversation_id") WHERE hit is not null;--> statement-breakpoint
CREATE INDEX "reviews_received" ON "reviews" USING btree ("account_id","received_at","communication","id") WHERE communication is not null;--> statement-breakpoint
ALTER TABLE "reservations" ALTER COLUMN "base_rate" SET DATA TYPE double precision;
