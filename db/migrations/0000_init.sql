CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"timezone" text NOT NULL,
	"base_currency" text NOT NULL,
	"sla_seconds" integer DEFAULT 360 NOT NULL,
	"business_hours" jsonb,
	"recently_confirmed_days" integer DEFAULT 7 NOT NULL,
	"assign_on_reply" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"hint" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "currency_rates" (
	"account_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"day" date NOT NULL,
	"rate" numeric(20, 10) NOT NULL,
	CONSTRAINT "currency_rates_account_id_currency_day_pk" PRIMARY KEY("account_id","currency","day")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"teams" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "members_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "members_email" UNIQUE("account_id","email"),
	CONSTRAINT "members_user" UNIQUE("account_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "one_time_links_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "one_time_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "conversation_tags" (
	"account_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	CONSTRAINT "conversation_tags_account_id_conversation_id_tag_id_pk" PRIMARY KEY("account_id","conversation_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"guest_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"reservation_status" text NOT NULL,
	"stage" text NOT NULL,
	"check_in" date NOT NULL,
	"check_out" date NOT NULL,
	"stay_starts_at" timestamp (3) with time zone NOT NULL,
	"stay_ends_at" timestamp (3) with time zone NOT NULL,
	"first_known_at" timestamp (3) with time zone NOT NULL,
	"total_base_minor" bigint,
	"awaiting_payment" boolean NOT NULL,
	"won_at" timestamp (3) with time zone,
	"name_folded" text NOT NULL,
	"code_folded" text NOT NULL,
	"overbooked_until" timestamp (3) with time zone,
	"overbooked_from" date,
	"overbooked_group" uuid,
	"overbooked_nights" jsonb,
	"refund_since" timestamp (3) with time zone,
	"status" text DEFAULT 'open' NOT NULL,
	"active_from" timestamp (3) with time zone,
	"follow_up_at" timestamp (3) with time zone,
	"follow_up_note" text,
	"keep_anyway" boolean DEFAULT false NOT NULL,
	"waiting_since" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	"escalations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"fun_level" smallint,
	"assignee_id" uuid,
	"seller_id" uuid,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"has_contact" boolean DEFAULT false NOT NULL,
	"last_message_id" uuid,
	"last_message_at" timestamp (3) with time zone,
	"last_message_from" text,
	"last_message_preview" text,
	"sorted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversations_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "conversations_reservation" UNIQUE("account_id","reservation_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"member_id" uuid,
	"api_key_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"external_id" text,
	"fingerprint" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"external_id" text,
	"channel_message_id" text,
	"author" text NOT NULL,
	"member_id" uuid,
	"is_note" boolean DEFAULT false NOT NULL,
	"holding" boolean DEFAULT false NOT NULL,
	"body" text NOT NULL,
	"channel" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"delivery" text NOT NULL,
	"delivery_error" text,
	"delivered_at" timestamp (3) with time zone,
	"sent_by_hand_at" timestamp (3) with time zone,
	"sent_by_hand_by" uuid,
	"assigns" boolean DEFAULT false NOT NULL,
	"fingerprint" text,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "tags_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "tags_name" UNIQUE("account_id","name")
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"account_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"stage" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"member_id" uuid,
	"seconds" integer,
	"exclusion" text,
	"handed_over_at" timestamp (3) with time zone,
	"people_due_at" timestamp (3) with time zone NOT NULL,
	"people_seconds" integer,
	CONSTRAINT "turns_account_id_conversation_id_ordinal_pk" PRIMARY KEY("account_id","conversation_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "guests" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"emails" text[] NOT NULL,
	"phones" text[] NOT NULL,
	"language" text,
	"timezone" text,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guests_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "guests_external" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"timezone" text NOT NULL,
	"check_in_time" text NOT NULL,
	"check_out_time" text NOT NULL,
	"unit_count" integer NOT NULL,
	"parent_id" uuid,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "listings_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "listings_external" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "reservation_statuses" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"inquired_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reservation_statuses_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"code" text NOT NULL,
	"listing_id" uuid NOT NULL,
	"guest_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"stage" text NOT NULL,
	"check_in" date NOT NULL,
	"check_out" date NOT NULL,
	"adults" integer,
	"children" integer,
	"total_minor" bigint,
	"total_currency" text,
	"total_base_minor" bigint,
	"base_rate" real,
	"paid_minor" bigint,
	"paid_currency" text,
	"balance_minor" bigint,
	"collected_by" text NOT NULL,
	"inquired_at" timestamp (3) with time zone,
	"first_known_at" timestamp (3) with time zone NOT NULL,
	"sold_at" timestamp (3) with time zone,
	"sold_from_inquiry" boolean DEFAULT false NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reservations_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "reservations_external" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "catalog_items" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"priority" text DEFAULT 'normal' NOT NULL,
	"assignee_id" uuid,
	"price_minor" bigint,
	"price_currency" text,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalog_items_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "catalog_items_external" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "channel_connections" (
	"account_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"provider" text NOT NULL,
	"config" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_connections_account_id_channel_pk" PRIMARY KEY("account_id","channel")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"reservation_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"overall" real NOT NULL,
	"categories" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"body" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reviews_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "reviews_external" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"reservation_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"catalog_item_id" uuid NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"priority" text DEFAULT 'normal' NOT NULL,
	"assignee_id" uuid,
	"amount_minor" bigint,
	"amount_currency" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tasks_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "tasks_external" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "currency_rates" ADD CONSTRAINT "currency_rates_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_tags" ADD CONSTRAINT "conversation_tags_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_tags" ADD CONSTRAINT "conversation_tags_account_id_tag_id_tags_account_id_id_fk" FOREIGN KEY ("account_id","tag_id") REFERENCES "public"."tags"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_account_id_reservation_id_reservations_account_id_id_fk" FOREIGN KEY ("account_id","reservation_id") REFERENCES "public"."reservations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_account_id_guest_id_guests_account_id_id_fk" FOREIGN KEY ("account_id","guest_id") REFERENCES "public"."guests"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_account_id_listing_id_listings_account_id_id_fk" FOREIGN KEY ("account_id","listing_id") REFERENCES "public"."listings"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_account_id_assignee_id_members_account_id_id_fk" FOREIGN KEY ("account_id","assignee_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_account_id_seller_id_members_account_id_id_fk" FOREIGN KEY ("account_id","seller_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_account_id_member_id_members_account_id_id_fk" FOREIGN KEY ("account_id","member_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_account_id_parent_id_listings_account_id_id_fk" FOREIGN KEY ("account_id","parent_id") REFERENCES "public"."listings"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_statuses" ADD CONSTRAINT "reservation_statuses_account_id_reservation_id_reservations_account_id_id_fk" FOREIGN KEY ("account_id","reservation_id") REFERENCES "public"."reservations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_account_id_listing_id_listings_account_id_id_fk" FOREIGN KEY ("account_id","listing_id") REFERENCES "public"."listings"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_account_id_guest_id_guests_account_id_id_fk" FOREIGN KEY ("account_id","guest_id") REFERENCES "public"."guests"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_items" ADD CONSTRAINT "catalog_items_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalog_items" ADD CONSTRAINT "catalog_items_account_id_assignee_id_members_account_id_id_fk" FOREIGN KEY ("account_id","assignee_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_connections" ADD CONSTRAINT "channel_connections_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_account_id_reservation_id_reservations_account_id_id_fk" FOREIGN KEY ("account_id","reservation_id") REFERENCES "public"."reservations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_account_id_reservation_id_reservations_account_id_id_fk" FOREIGN KEY ("account_id","reservation_id") REFERENCES "public"."reservations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_account_id_catalog_item_id_catalog_items_account_id_id_fk" FOREIGN KEY ("account_id","catalog_item_id") REFERENCES "public"."catalog_items"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_account_id_assignee_id_members_account_id_id_fk" FOREIGN KEY ("account_id","assignee_id") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "members_by_user" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "conversations_by_listing" ON "conversations" USING btree ("account_id","listing_id","check_in");--> statement-breakpoint
CREATE INDEX "conversations_by_guest" ON "conversations" USING btree ("account_id","guest_id");--> statement-breakpoint
CREATE INDEX "conversations_unanswered" ON "conversations" USING btree ("account_id","stage","waiting_since","id","active_from") WHERE waiting_since is not null and active_from is not null;--> statement-breakpoint
CREATE INDEX "conversations_escalated" ON "conversations" USING btree ("account_id","stage","escalated_at","id") WHERE escalated_at is not null and status <> 'closed';--> statement-breakpoint
CREATE INDEX "conversations_leads" ON "conversations" USING btree ("account_id","sorted_at","id","active_from") WHERE stage = 'inquiry' and reservation_status in ('inquiry', 'requested') and has_contact and active_from is not null;--> statement-breakpoint
CREATE INDEX "conversations_tickets" ON "conversations" USING btree ("account_id","sorted_at","id","active_from") WHERE stage = 'confirmed' and opened_at is not null and active_from is not null;--> statement-breakpoint
CREATE INDEX "conversations_follow_ups" ON "conversations" USING btree ("account_id","stage","follow_up_at","id") WHERE status = 'follow_up';--> statement-breakpoint
CREATE INDEX "conversations_mine" ON "conversations" USING btree ("account_id","assignee_id","stage","sorted_at","id") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "conversations_awaiting_payment" ON "conversations" USING btree ("account_id","check_in","id") WHERE awaiting_payment;--> statement-breakpoint
CREATE INDEX "conversations_won" ON "conversations" USING btree ("account_id","won_at","id") WHERE won_at is not null;--> statement-breakpoint
CREATE INDEX "conversations_angry" ON "conversations" USING btree ("account_id","fun_level","stay_ends_at","stay_starts_at","waiting_since","id") WHERE fun_level <= 3 and reservation_status = 'confirmed';--> statement-breakpoint
CREATE INDEX "conversations_refunds" ON "conversations" USING btree ("account_id","refund_since","id") WHERE stage = 'confirmed' and refund_since is not null;--> statement-breakpoint
CREATE INDEX "conversations_overbooked" ON "conversations" USING btree ("account_id","overbooked_from","overbooked_group","check_in","id","overbooked_until") WHERE overbooked_until is not null;--> statement-breakpoint
CREATE INDEX "conversations_all" ON "conversations" USING btree ("account_id","sorted_at","id");--> statement-breakpoint
CREATE INDEX "conversations_code" ON "conversations" USING btree ("account_id","code_folded");--> statement-breakpoint
CREATE INDEX "conversations_search" ON "conversations" USING gin ("account_id","name_folded" gin_trgm_ops,"code_folded" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "events_external" ON "events" USING btree ("account_id","external_id") WHERE external_id is not null;--> statement-breakpoint
CREATE INDEX "events_in_order" ON "events" USING btree ("account_id","conversation_id","occurred_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_external" ON "messages" USING btree ("account_id","external_id") WHERE external_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_channel_message" ON "messages" USING btree ("account_id","channel_message_id") WHERE channel_message_id is not null;--> statement-breakpoint
CREATE INDEX "messages_in_order" ON "messages" USING btree ("account_id","conversation_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "messages_on_their_way" ON "messages" USING btree ("account_id","id") WHERE delivery in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "turns_due" ON "turns" USING btree ("account_id","stage","due_at");--> statement-breakpoint
CREATE INDEX "reservation_statuses_in_order" ON "reservation_statuses" USING btree ("account_id","reservation_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "reservations_by_guest" ON "reservations" USING btree ("account_id","guest_id");--> statement-breakpoint
CREATE INDEX "reservations_by_listing" ON "reservations" USING btree ("account_id","listing_id");--> statement-breakpoint
CREATE INDEX "reviews_received" ON "reviews" USING btree ("account_id","received_at");--> statement-breakpoint
CREATE INDEX "reviews_by_reservation" ON "reviews" USING btree ("account_id","reservation_id");--> statement-breakpoint
CREATE INDEX "tasks_by_conversation" ON "tasks" USING btree ("account_id","conversation_id");--> statement-breakpoint
CREATE INDEX "tasks_unfinished" ON "tasks" USING btree ("account_id","catalog_item_id") WHERE status in ('open', 'in_progress');