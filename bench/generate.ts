import { sql } from 'drizzle-orm';
import type { Database, Db } from '@/db/client';
import { asDb, rowsOf } from '@/db/client';
import { searchableName } from '@/lib/inbox/search';

/** One account holds 80 %, 200 share the rest. */
const ACCOUNTS = 201;
const FIRST =
  'Ana,Björn,Chloë,Dácil,Émile,Farid,Grażyna,Hà,İpek,João,Käthe,Łukasz,María,Noël,Olena,Priya,Quentin,Rosa,Søren,Tomás,Uma,Véra,Wei,Xavier,Yuki,Zoë'.split(
    ',',
  );
const STEMS = 'Al,Ber,Cas,Del,Er,Fer,Gon,Hol,Is,Jan,Kov,Lind,Mor,Nav,Oli,Pet,Ros,Sil,Tor,Urb,Vas,Wag,Yam,Zim'.split(
  ',',
);
const ENDINGS = 'sen,berg,mann,ova,ski,ez,eira,ström,dóttir,etti,ault,wick,aki,enko,idis,çelik,ton,ley,ard,uzzi'.split(
  ',',
);

/** Raised when the generator changes, so that a database of an older one is not measured. */
export const GENERATION = 4;

export const BENCH_EMAIL = 'bench@bellhop.example';

/**
 * Fills an empty, migrated database with `size` conversations over 36 months, in SQL: reservations, messages, turns and what the
 * tabs look at agree with each other. 3 % fall into the current month, with four turns each. `now` is the end of the data.
 */
export async function generate(database: Database, size: number, now: Date): Promise<void> {
  const { db } = database;
  await db.transaction(async (tx) => {
    const indexes = await dropIndexes(asDb(tx));
    // The rows agree by construction; a check of each key would take longer than writing them.
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const statement of statements(size, now)) await tx.execute(statement);
    for (const definition of indexes) await tx.execute(sql.raw(definition));
    await tx.execute(sql`drop table bench_threads, bench_names`);
  });
  await db.execute(sql`vacuum (analyze)`);
}

/** Filling a table and indexing it afterwards takes a third of the time. */
async function dropIndexes(db: Db): Promise<string[]> {
  const found = await rowsOf<{ name: string; definition: string }>(
    db,
    sql`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and not i.indisunique`,
  );
  for (const { name } of found) await db.execute(sql.raw(`drop index ${name}`));
  return found.map(({ definition }) => definition);
}

function statements(size: number, now: Date) {
  const names = FIRST.flatMap((first) => STEMS.flatMap((stem) => ENDINGS.map((ending) => `${first} ${stem}${ending}`)));
  const folded = JSON.stringify(names.map((name) => [name, searchableName(name)]));
  const at = sql`${now.toISOString()}::timestamptz`;
  const listings = Math.max(30, Math.round(size / 400));
  // The smaller the data, the longer ago a conversation may have come to be still open, so that each tab has rows.
  const openDays = Math.round(60 * Math.sqrt(1_000_000 / size));
  return [
    sql`select setseed(0.42)`,
    sql`create or replace function bench_id(kind int, i bigint) returns uuid language sql immutable parallel safe
      return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid`,
    sql`create table bench_names as select (row_number() over ())::int - 1 as k, v->>0 as name, v->>1 as folded from jsonb_array_elements(${folded}::text::jsonb) v`,
    sql`insert into accounts (id, slug, name, timezone, base_currency)
      select bench_id(1, a), 'bench-' || a, 'Bench ' || a, 'Europe/Lisbon', 'EUR' from generate_series(0, ${ACCOUNTS - 1}::int) a`,
    sql`insert into members (account_id, id, email, name, role, teams)
      select bench_id(1, a), bench_id(2, a * 10 + m), case when a + m = 0 then ${BENCH_EMAIL} else 'm' || m || '@bench-' || a || '.example' end,
        'Member ' || m, 'admin', '{sales,support}' from generate_series(0, ${ACCOUNTS - 1}::int) a, generate_series(0, 9) m`,
    // Of twenty listings one is a villa with three rooms, two are of three units.
    sql`insert into listings (account_id, id, external_id, name, timezone, check_in_time, check_out_time, unit_count, parent_id, as_of)
      select bench_id(1, a), bench_id(3, a * 100000 + l), 'l' || l, 'Casa ' || l,
        (array['Europe/Lisbon','America/New_York','Asia/Kathmandu','Pacific/Auckland','Europe/Berlin','America/St_Johns'])[1 + l % 6], '15:00', '11:00',
        case when l % 10 = 7 then 3 else 1 end, case when l % 20 in (1, 2, 3) then bench_id(3, a * 100000 + l - l % 20) end, ${at} - interval '4 years'
      from generate_series(0, ${ACCOUNTS - 1}::int) a, lateral generate_series(0, case when a = 0 then ${listings}::int else 9 end) l`,
    sql`create table bench_threads as
      with drawn as (
        select i, case when i % 5 < 4 then 0 else 1 + (i / 5) % 200 end as a, random() as r1, random() as r2, random() as r3, random() as r4,
          random() as r5, random() as r6, random() as r7, random() as r8, random() < 0.03 as fresh,
          date_trunc('month', ${at} at time zone 'Europe/Lisbon') at time zone 'Europe/Lisbon' as month
        from generate_series(0, ${size - 1}::int) i
      ), dated as (
        select *, case when fresh then ${at} - r1 * (${at} - month) else month - r1 * interval '35 months' end as born from drawn
      ), staged as (
        select *, born > ${at} - make_interval(days => ${openDays}::int) as recent, (born + r3 * 60 * interval '1 day')::date + 1 as check_in,
          case when r2 < 0.55 then 'confirmed' when r2 < 0.63 then 'cancelled' when r2 < 0.9 and born > ${at} - make_interval(days => ${openDays}::int) then 'inquiry'
            when r2 < 0.93 then 'expired' else 'declined' end as status
        from dated
      )
      select *, case when status in ('confirmed', 'cancelled') then 'confirmed' else 'inquiry' end as stage, check_in + 1 + (r4 * 19)::int as check_out,
        a * 100000 + (r5 * case when a = 0 then ${listings}::int else 9 end)::int as l, case when i % 50 in (6, 16) then i - 5 else i end as g,
        case when fresh then 3 + (r6 * 3)::int else 1 + (r6 * 3)::int end as exchanges, recent and r7 < 0.12 as waiting,
        recent and r7 between 0.1 and 0.2 as escalated, recent and r7 between 0.2 and 0.3 as moved, recent and r7 < 0.45 as open,
        30 + (r8 * r8 * 900)::int as delay, least(interval '9 hours', (${at} - born) / 8) as step
      from staged`,
    sql`insert into guests (account_id, id, external_id, name, name_folded, emails, phones, language, as_of)
      select bench_id(1, a), bench_id(4, i), 'g' || i, n.name, n.folded, array['g' || i || '@guests.example'], '{}', 'en', born
      from bench_threads t join bench_names n on n.k = abs(hashint4(t.i)) % ${names.length}::int where g = i`,
    sql`insert into reservations (account_id, id, external_id, code, listing_id, guest_id, channel, status, stage, check_in, check_out, adults, children,
        total_minor, total_currency, total_base_minor, paid_minor, paid_currency, balance_minor, collected_by, inquired_at, first_known_at, sold_at, sold_from_inquiry, as_of)
      select bench_id(1, a), bench_id(5, i), 'r' || i, 'HM' || upper(to_hex(i::bigint * 2654435761 % 4294967296)), bench_id(3, l), bench_id(4, g),
        (array['airbnb','booking','vrbo','direct'])[1 + i % 4], status, stage, check_in, check_out, 2, 0, p, 'EUR', p, case when r8 < 0.04 then 0 else p end, 'EUR',
        case when r8 < 0.04 then p else 0 end, case when i % 4 = 3 then 'host' else 'channel' end, null, born,
        case when stage = 'confirmed' then born + step / 2 end, stage = 'confirmed' and r3 < 0.6, born + step / 2
      from bench_threads, lateral (select (8000 + r1 * 200000)::bigint as p) price`,
    sql`insert into reservation_statuses (account_id, id, reservation_id, status, occurred_at)
      select bench_id(1, a), bench_id(6, i), bench_id(5, i), case when stage = 'confirmed' and r3 < 0.6 then 'inquiry' else status end, born from bench_threads
      union all select bench_id(1, a), bench_id(7, i), bench_id(5, i), status, born + step / 2 from bench_threads where stage = 'confirmed' and r3 < 0.6`,
    sql`insert into conversations (account_id, id, reservation_id, guest_id, listing_id, channel, reservation_status, stage, check_in, check_out, stay_starts_at,
        stay_ends_at, first_known_at, total_base_minor, awaiting_payment, won_at, name_folded, code_folded, overbooked_until, overbooked_from, overbooked_group,
        overbooked_nights, refund_since, status, active_from, follow_up_at, keep_anyway, waiting_since, escalated_at, escalations, fun_level, assignee_id, opened_at,
        closed_by, received_at, sold_at, seller_id, has_contact, last_message_id, last_message_at, last_message_from, last_message_preview, sorted_at)
      select r.account_id, bench_id(8, i), r.id, r.guest_id, r.listing_id, r.channel, r.status, r.stage, r.check_in, r.check_out,
        (r.check_in + time '15:00') at time zone z.timezone, (r.check_out + time '11:00') at time zone z.timezone, born, r.total_base_minor,
        r.status = 'confirmed' and r.collected_by = 'host' and r.balance_minor > 0, case when r.status = 'confirmed' and r.sold_from_inquiry then r.sold_at end,
        n.folded, lower(r.code), case when clash then (r.check_out + time '11:00') at time zone z.timezone end, case when clash then r.check_in end,
        case when clash then bench_id(8, i - i % 2) end, case when clash then jsonb_build_array(jsonb_build_array(r.check_in, r.check_in)) end,
        case when r.stage = 'confirmed' and r4 < 0.004 then born end,
        case when moved then 'follow_up' when open or waiting then 'open' else 'closed' end,
        case when moved then ${at} + (r8 - 0.3) * interval '20 days' when open or waiting then 'epoch'::timestamptz end,
        case when moved then ${at} + (r8 - 0.3) * interval '20 days' end, false, case when waiting then asked end, case when escalated then born end,
        case when escalated then '[{"at":"2026-01-01T00:00:00Z","by":null,"reason":"Asks for a person"}]'::jsonb else '[]' end,
        case when r6 < 0.7 then 1 + (r7 * 977)::int % 5 end, case when r5 < 0.8 then bench_id(2, a * 10 + case when r6 < 0.4 then 0 else (r6 * 10)::int % 10 end) end,
        born, case when not (moved or open or waiting) then bench_id(2, a * 10) end, case when r.stage = 'inquiry' or r3 < 0.6 then born end,
        case when r.status = 'confirmed' then r.sold_at end, case when r.stage = 'confirmed' and r5 < 0.85 then bench_id(2, a * 10 + (r6 * 10)::int % 10) end,
        true, bench_id(9, i::bigint * 16 + exchanges * 2 - case when waiting then 1 else 0 end), said, case when waiting then 'guest' else 'agent' end,
        'Thank you, could you tell us how we find the house?', said
      from bench_threads t
      join reservations r on r.account_id = bench_id(1, a) and r.id = bench_id(5, i)
      join listings z on z.account_id = r.account_id and z.id = r.listing_id
      join bench_names n on n.k = abs(hashint4(t.g)) % ${names.length}::int,
      lateral (select born + exchanges * step as asked) x,
      lateral (select case when waiting then asked else asked + make_interval(secs => delay) end as said, r.status = 'confirmed' and t.check_out > ${at} and i % 100 < 14 as clash) y`,
    sql`insert into messages (account_id, id, conversation_id, external_id, author, member_id, body, channel, sent_at, delivery)
      select bench_id(1, a), bench_id(9, i::bigint * 16 + j * 2 - side), bench_id(8, i), 'm' || (i::bigint * 16 + j * 2 - side),
        case when side = 1 then 'guest' when j = 0 then 'automation' when r6 < 0.5 then 'agent' else 'assistant' end,
        case when side = 0 and j > 0 and r6 < 0.5 then bench_id(2, a * 10 + (r6 * 10)::int % 10) end, 'Thank you, could you tell us how we find the house?', 'airbnb',
        born + j * step + case when side = 0 then make_interval(secs => delay) else interval '0' end, 'received'
      from bench_threads, lateral generate_series(0, exchanges) j, generate_series(0, 1) side
      where not (j = 0 and side = 1) and not (waiting and j = exchanges and side = 0)`,
    sql`insert into turns (account_id, conversation_id, ordinal, stage, started_at, due_at, ended_at, ended_by, seconds, people_due_at, people_seconds, hit, people_hit)
      select bench_id(1, a), bench_id(8, i), j - 1, stage, start, start + interval '6 minutes', case when not unanswered then start + make_interval(secs => delay) end,
        case when unanswered then null when r6 < 0.5 then 'agent' else 'assistant' end, case when not unanswered then delay end, start + interval '6 minutes',
        case when not unanswered then delay end, not unanswered and delay <= 360, case when unanswered then false when r6 < 0.5 then delay <= 360 end
      from bench_threads, lateral generate_series(1, exchanges) j, lateral (select born + j * step as start, waiting and j = exchanges as unanswered) x`,
    sql`insert into contacts (account_id, conversation_id, kind, day, at, stage, guest_id)
      select bench_id(1, a), bench_id(8, i), case when r6 < 0.5 then 'member' else 'assistant' end, (at at time zone 'Europe/Lisbon')::date, min(at), stage, bench_id(4, g)
      from bench_threads, lateral generate_series(1, exchanges - case when waiting then 1 else 0 end) j,
      lateral (select born + j * step + make_interval(secs => delay) as at) x group by a, i, r6, 4, stage, g`,
    sql`insert into contacts (account_id, conversation_id, kind, day, at, stage, guest_id)
      select bench_id(1, a), bench_id(8, i), 'try', (at at time zone 'Europe/Lisbon')::date, at, stage, bench_id(4, g)
      from bench_threads, lateral (select least(${at}, born + interval '3 days' + r4 * interval '20 days') as at) x where stage = 'inquiry' and r8 < 0.4`,
    sql`insert into reviews (account_id, id, external_id, reservation_id, channel, overall, categories, communication, received_at, as_of)
      select bench_id(1, a), bench_id(13, i), 'v' || i, bench_id(5, i), 'airbnb', score, jsonb_build_object('communication', score), score, left_at, left_at
      from bench_threads, lateral (select 3 + (r7 * 2)::int as score, least(${at}, check_out + interval '2 days') as left_at) x
      where status = 'confirmed' and check_out < ${at} and r8 < 0.4`,
    sql`insert into events (account_id, id, conversation_id, kind, actor, member_id, data, occurred_at)
      select bench_id(1, a), bench_id(10, i), bench_id(8, i), 'conversation.closed', 'member', bench_id(2, a * 10), '{}', born + (exchanges + 1) * step
      from bench_threads where not (moved or open or waiting)`,
    sql`insert into catalog_items (account_id, id, external_id, name, kind, as_of) select id, bench_id(11, 1), 'refund', 'Refund', 'refund', ${at} from accounts`,
    sql`insert into tasks (account_id, id, external_id, reservation_id, conversation_id, catalog_item_id, title, status, created_at, as_of)
      select account_id, bench_id(12, row_number() over ()), 't' || id, reservation_id, id, bench_id(11, 1), 'Refund one night', 'open', refund_since, ${at}
      from conversations where refund_since is not null`,
    sql`insert into reads (account_id, member_id, conversation_id, read_at)
      select bench_id(1, a), bench_id(2, a * 10 + i % 10), bench_id(8, i), born + (exchanges - i % 2) * step
      from bench_threads where recent or i % 20 = 0`,
    sql`insert into drafts (account_id, member_id, conversation_id, kind, body, saved_at)
      select bench_id(1, a), bench_id(2, a * 10 + i % 10), bench_id(8, i), 'reply', 'Dear guest, the key', ${at} from bench_threads where recent and i % 7 = 0`,
    // Of the last year, half a million notices at a million conversations; what is no longer open has been read.
    sql`insert into notices (account_id, id, member_id, kind, conversation_id, message_id, at, read_at)
      select bench_id(1, a), bench_id(14, i::bigint * 4 + j), bench_id(2, a * 10 + (i + j) % 10), 'message', bench_id(8, i), bench_id(9, i::bigint * 16 + 1), born + step,
        case when not waiting then born + step * 2 end
      from bench_threads, generate_series(0, 1) j where born > ${at} - interval '1 year'`,
    sql`insert into later_replies (account_id, id, conversation_id, member_id, body, send_at, cancel_on_answer, state, created_at)
      select bench_id(1, a), bench_id(15, i), bench_id(8, i), bench_id(2, a * 10 + i % 10), 'Have a good journey!', born + interval '70 days', true,
        case when born + interval '70 days' > ${at} then 'scheduled' else 'sent' end, born
      from bench_threads where i % 100 = 3`,
    sql`insert into saved_replies (account_id, id, name, shortcut, body, uses)
      select accounts.id, bench_id(16, k), 'Reply ' || k, 'reply-' || k, 'Dear {{guest.firstName}}, welcome to {{listing.name}}!', k from accounts, generate_series(1, 200) k`,
    sql`insert into attachments (account_id, id, conversation_id, message_id, name, media_type, bytes, created_at)
      select bench_id(1, a), bench_id(17, i), bench_id(8, i), bench_id(9, i::bigint * 16 + 1), 'passport.jpg', 'image/jpeg', 120000, born + step from bench_threads where i % 10 = 0`,
  ];
}
