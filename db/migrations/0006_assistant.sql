CREATE TABLE "articles" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"listing_id" uuid,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"audience" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector(case language when 'da' then 'danish'::regconfig when 'de' then 'german'::regconfig when 'en' then 'english'::regconfig when 'es' then 'spanish'::regconfig when 'fi' then 'finnish'::regconfig when 'fr' then 'french'::regconfig when 'it' then 'italian'::regconfig when 'nl' then 'dutch'::regconfig when 'no' then 'norwegian'::regconfig when 'pt' then 'portuguese'::regconfig when 'ro' then 'romanian'::regconfig when 'ru' then 'russian'::regconfig when 'sv' then 'swedish'::regconfig else 'simple'::regconfig end, title), 'A') || to_tsvector(case language when 'da' then 'danish'::regconfig when 'de' then 'german'::regconfig when 'en' then 'english'::regconfig when 'es' then 'spanish'::regconfig when 'fi' then 'finnish'::regconfig when 'fr' then 'french'::regconfig when 'it' then 'italian'::regconfig when 'nl' then 'dutch'::regconfig when 'no' then 'norwegian'::regconfig when 'pt' then 'portuguese'::regconfig when 'ro' then 'romanian'::regconfig when 'ru' then 'russian'::regconfig when 'sv' then 'swedish'::regconfig else 'simple'::regconfig end, body)) STORED NOT NULL,
	CONSTRAINT "articles_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "articles_external" UNIQUE("account_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "listing_facts" (
	"account_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"release" text NOT NULL,
	"hours_before" integer DEFAULT 0 NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "listing_facts_account_id_listing_id_key_pk" PRIMARY KEY("account_id","listing_id","key")
);
--> statement-breakpoint
CREATE TABLE "assistant_runs" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"trigger" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"millis" integer NOT NULL,
	"engine" text NOT NULL,
	"model" text,
	"prompt_version" text NOT NULL,
	"fallback" text,
	"mode" text NOT NULL,
	"instruction" text,
	"language" text,
	"knowledge" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tool_calls" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"action" text NOT NULL,
	"body" text,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tasks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"confidence" real NOT NULL,
	"fun_level" smallint,
	"fun_reason" text,
	"outcome" text NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"gap" text,
	"input_tokens" integer,
	"output_tokens" integer,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"sent_message_id" uuid,
	"fate" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"rejection" text,
	"is_erased" boolean DEFAULT false NOT NULL,
	CONSTRAINT "assistant_runs_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "assistant" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "assistant_mode" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "assistant_sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "assistant_mode" text;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_account_id_listing_id_listings_account_id_id_fk" FOREIGN KEY ("account_id","listing_id") REFERENCES "public"."listings"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_facts" ADD CONSTRAINT "listing_facts_account_id_listing_id_listings_account_id_id_fk" FOREIGN KEY ("account_id","listing_id") REFERENCES "public"."listings"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_account_id_conversation_id_conversations_account_id_id_fk" FOREIGN KEY ("account_id","conversation_id") REFERENCES "public"."conversations"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_account_id_message_id_messages_account_id_id_fk" FOREIGN KEY ("account_id","message_id") REFERENCES "public"."messages"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_account_id_sent_message_id_messages_account_id_id_fk" FOREIGN KEY ("account_id","sent_message_id") REFERENCES "public"."messages"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistant_runs" ADD CONSTRAINT "assistant_runs_account_id_decided_by_members_account_id_id_fk" FOREIGN KEY ("account_id","decided_by") REFERENCES "public"."members"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_of_listing" ON "articles" USING btree ("account_id","listing_id","id") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "articles_search" ON "articles" USING gin ("account_id","search");--> statement-breakpoint
CREATE UNIQUE INDEX "assistant_runs_of_message" ON "assistant_runs" USING btree ("account_id","message_id") WHERE trigger = 'message';--> statement-breakpoint
CREATE INDEX "assistant_runs_of_conversation" ON "assistant_runs" USING btree ("account_id","conversation_id","started_at","id");--> statement-breakpoint
CREATE INDEX "assistant_runs_in_order" ON "assistant_runs" USING btree ("account_id","started_at","outcome","conversation_id");--> statement-breakpoint
CREATE INDEX "assistant_runs_gaps" ON "assistant_runs" USING btree ("account_id","gap","started_at") WHERE gap is not null;--> statement-breakpoint
CREATE INDEX "conversations_assisted" ON "conversations" USING btree ("account_id","stage","assistant_sent_at","sorted_at","id") WHERE assistant_sent_at is not null;--> statement-breakpoint
-- As the fold has it: when a message of the assistant last stood before the guest.
UPDATE "conversations" c SET "assistant_sent_at" = m."at" FROM (
	SELECT "account_id", "conversation_id", max(coalesce("sent_by_hand_at", "sent_at")) AS "at" FROM "messages"
	WHERE "author" = 'assistant' AND NOT "is_note" AND ("delivery" NOT IN ('failed', 'not_sent', 'uncertain') OR "sent_by_hand_at" IS NOT NULL)
	GROUP BY 1, 2
) m WHERE m."account_id" = c."account_id" AND m."conversation_id" = c."id";
