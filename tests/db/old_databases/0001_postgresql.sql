SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.refuse_case_event_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        BEGIN RAISE EXCEPTION 'case_events is append-only'; END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.case_events (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(32) NOT NULL,
    actor_id bigint,
    detail jsonb
);
CREATE TABLE public.cases (
    id bigint NOT NULL,
    guild_id bigint NOT NULL,
    channel_id bigint NOT NULL,
    message_id bigint NOT NULL,
    person_id bigint NOT NULL,
    level bigint NOT NULL,
    sealed bytea NOT NULL,
    state character varying(16) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    forget_at timestamp with time zone NOT NULL,
    claimed_by bigint,
    claimed_at timestamp with time zone,
    card_channel_id bigint,
    card_message_id bigint
);
CREATE TABLE public.deliveries (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    target_type character varying(16) NOT NULL,
    target_id bigint NOT NULL,
    priority bigint NOT NULL,
    guild_id bigint,
    subject_id bigint,
    payload bytea,
    state character varying(16) NOT NULL,
    reason character varying(32),
    due_at timestamp with time zone NOT NULL,
    first_due_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    attempts bigint NOT NULL,
    lease_until timestamp with time zone,
    lease_owner character varying(64),
    sent_at timestamp with time zone,
    message_id bigint
);
CREATE TABLE public.guilds (
    guild_id bigint NOT NULL,
    alerts_channel_id bigint,
    alerts_role_id bigint,
    backup_role_id bigint,
    minutes bigint NOT NULL,
    language character varying(16),
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.key_checks (
    key_id character varying(16) NOT NULL,
    sealed bytea NOT NULL
);
CREATE TABLE public.people (
    person_id bigint NOT NULL,
    country character varying(2),
    language character varying(16),
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.unwatched_channels (
    guild_id bigint NOT NULL,
    channel_id bigint NOT NULL
);
INSERT INTO public.alembic_version VALUES ('0001');
INSERT INTO public.case_events VALUES (5002, 5001, '2026-08-01 12:00:00.123456+00', 'shown', NULL, '{"count": 1}');
INSERT INTO public.cases VALUES (5001, 10, 20, 1000, 30, 3, '\x01b8bbb50d10dcd80db27f3609a622aecf59d3be9e4af35bb20ae0826f326c1b2acae7eca3b9897fc3718ff2db56fe3c3604da4853ff50e399383574e77bca7d23a2c55784bb722b2c81ea943c14992b7ecc6a6947673e817f0069f03fb7b325bc999c55ef80ceb1a55c739781995939113bccb483dea5b49d345b080d0b43f32a8c72c2738ef2d26095fc17dc4c6fe149ff', 'open', '2026-08-01 12:00:00.123456+00', '2026-08-31 12:00:00.123456+00', NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES (5003, 'alert', 'channel', 20, 0, 10, 5001, '\x01b8bbb50d22d8fd7277828b6daf8597fc656f733f0bf589c0d55600e550d308199476af16ff18504ee4a9ef1bb467dd5493cd95f7201ae213', 'pending', NULL, '2026-08-01 12:00:00.123456+00', '2026-08-01 12:00:00.123456+00', '2026-08-01 12:00:00.123456+00', 0, NULL, NULL, NULL, NULL);
INSERT INTO public.guilds VALUES (10, 1, 2, 3, 20, 'de', '2026-08-01 12:00:00.123456+00');
INSERT INTO public.key_checks VALUES ('b8bbb50d', '\x01b8bbb50d314622222cbd88ed4f4cf5a84b9f7556bf35429bd2e57c26081a8cbc41ce5793f702a0cda001');
INSERT INTO public.people VALUES (30, 'DE', NULL, '2026-08-01 12:00:00.123456+00');
INSERT INTO public.unwatched_channels VALUES (10, 4);
INSERT INTO public.unwatched_channels VALUES (10, 5);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.case_events
    ADD CONSTRAINT pk_case_events PRIMARY KEY (id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT pk_cases PRIMARY KEY (id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (id);
ALTER TABLE ONLY public.guilds
    ADD CONSTRAINT pk_guilds PRIMARY KEY (guild_id);
ALTER TABLE ONLY public.key_checks
    ADD CONSTRAINT pk_key_checks PRIMARY KEY (key_id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT pk_people PRIMARY KEY (person_id);
ALTER TABLE ONLY public.unwatched_channels
    ADD CONSTRAINT pk_unwatched_channels PRIMARY KEY (guild_id, channel_id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT uq_cases_message_id UNIQUE (message_id);
CREATE INDEX ix_case_events_actor_id ON public.case_events USING btree (actor_id);
CREATE INDEX ix_case_events_case_id ON public.case_events USING btree (case_id);
CREATE INDEX ix_cases_forget_at ON public.cases USING btree (forget_at);
CREATE INDEX ix_cases_guild_id_state_opened_at ON public.cases USING btree (guild_id, state, opened_at);
CREATE INDEX ix_cases_person_id ON public.cases USING btree (person_id);
CREATE INDEX ix_deliveries_created_at ON public.deliveries USING btree (created_at);
CREATE INDEX ix_deliveries_pending ON public.deliveries USING btree (priority, due_at) WHERE ((state)::text = 'pending'::text);
CREATE INDEX ix_deliveries_subject_id_kind ON public.deliveries USING btree (subject_id, kind);
CREATE INDEX ix_deliveries_target_id_kind_created_at ON public.deliveries USING btree (target_id, kind, created_at);
CREATE TRIGGER case_events_append_only BEFORE UPDATE ON public.case_events FOR EACH ROW WHEN ((NOT ((new.id = old.id) AND (new.case_id = old.case_id) AND (new.at = old.at) AND ((new.action)::text = (old.action)::text) AND (NOT (new.detail IS DISTINCT FROM old.detail)) AND (new.actor_id IS NULL)))) EXECUTE FUNCTION public.refuse_case_event_change();
ALTER TABLE ONLY public.case_events
    ADD CONSTRAINT fk_case_events_case_id_cases FOREIGN KEY (case_id) REFERENCES public.cases(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unwatched_channels
    ADD CONSTRAINT fk_unwatched_channels_guild_id_guilds FOREIGN KEY (guild_id) REFERENCES public.guilds(guild_id) ON DELETE CASCADE;
