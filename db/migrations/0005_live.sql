CREATE TABLE "attachments" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid,
	"later_reply_id" uuid,
	"member_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attachments_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"account_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_account_id_member_id_conversation_id_kind_pk" PRIMARY KEY("account_id","member_id","conversation_id","kind")
);
--> statement-breakpoint
CREATE TABLE "later_replies" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"body" text NOT NULL,
	"send_at" timestamp (3) with time zone NOT NULL,
	"cancel_on_answer" boolean NOT NULL,
	"state" text DEFAULT 'scheduled' NOT NULL,
	"cancelled_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"message_id" uuid,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "later_replies_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "macros" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"key" text,
	"team" text,
	"steps" jsonb NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "macros_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid,
	"by_member_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "notices_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"typing" boolean NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presence_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "reads" (
	"account_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reads_account_id_member_id_conversation_id_pk" PRIMARY KEY("account_id","member_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "saved_replies" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"shortcut" text NOT NULL,
	"body" text NOT NULL,
	"team" text,
	"uses" integer DEFAULT 0 NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "saved_replies_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"is_shared" boolean NOT NULL,
	"name" text NOT NULL,
	"inbox" text NOT NULL,
	"tab" text NOT NULL,
	"search" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "views_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "views_name" UNIQUE("account_id","member_id","name")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "notify" jsonb;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "guests" ADD COLUMN "name_folded" text NOT NULL DEFAULT '';--> statement-breakpoint
UPDATE "guests" g SET "name_folded" = c."name_folded" FROM "conversations" c WHERE c."account_id" = g."account_id" AND c."guest_id" = g."id";--> statement-breakpoint
ALTER TABLE "guests" ALTER COLUMN "name_folded" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "guests" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_account_id_message_id_messages_account_id_id_fk" FOREIGN KEY ("account_id","message_id") REFERENCES "public"."messages"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_account_id_later_reply_id_later_replies_account_id_id_fk" FOREIGN KEY ("account_id","later_reply_id") REFERENCES "public"."later_replies"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "later_replies" ADD CONSTRAINT "later_replies_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "later_replies" ADD CONSTRAINT "later_replies_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reads" ADD CONSTRAINT "reads_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reads" ADD CONSTRAINT "reads_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_of_message" ON "attachments" USING btree ("account_id","message_id") WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX "attachments_waiting" ON "attachments" USING btree ("account_id","conversation_id","member_id") WHERE message_id is null;--> statement-breakpoint
CREATE INDEX "later_replies_of_conversation" ON "later_replies" USING btree ("account_id","conversation_id","send_at") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "later_replies_in_order" ON "later_replies" USING btree ("account_id","send_at","id") WHERE state = 'scheduled';--> statement-breakpoint
CREATE UNIQUE INDEX "macros_name" ON "macros" USING btree ("account_id","name") WHERE retired_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "macros_key" ON "macros" USING btree ("account_id","key") WHERE retired_at is null and key is not null;--> statement-breakpoint
CREATE INDEX "notices_in_order" ON "notices" USING btree ("account_id","member_id","at","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("account_id","member_id","conversation_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notices_since" ON "notices" USING btree ("account_id","xid");--> statement-breakpoint
CREATE INDEX "presence_by_session" ON "presence" USING btree ("account_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_replies_shortcut" ON "saved_replies" USING btree ("account_id","shortcut") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "views_shared" ON "views" USING btree ("account_id","id") WHERE is_shared;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_account_id_merged_into_guests_account_id_id_fk" FOREIGN KEY ("account_id","merged_into") REFERENCES "public"."guests"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_since" ON "events" USING btree ("account_id","xid");--> statement-breakpoint
CREATE INDEX "guests_merged" ON "guests" USING btree ("account_id","merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "guests_by_name" ON "guests" USING btree ("account_id","name_folded","id");--> statement-breakpoint
CREATE INDEX "guests_emails" ON "guests" USING gin ("account_id","emails");--> statement-breakpoint
CREATE INDEX "guests_phones" ON "guests" USING gin ("account_id","phones");--> statement-breakpoint
CREATE FUNCTION "wake_readers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('bellhop', account_id::text) FROM (SELECT DISTINCT account_id FROM written) AS accounts;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "events_wake" AFTER INSERT ON "events" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "wake_readers"();
