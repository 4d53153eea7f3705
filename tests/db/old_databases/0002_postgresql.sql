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
CREATE TABLE public.hidden_lines (
    guild_id bigint NOT NULL,
    line_id character varying(100) NOT NULL
);
CREATE TABLE public.key_checks (
    key_id character varying(16) NOT NULL,
    sealed bytea NOT NULL
);
CREATE TABLE public.local_lines (
    guild_id bigint NOT NULL,
    id character varying(32) NOT NULL,
    document jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.people (
    person_id bigint NOT NULL,
    country character varying(2),
    language character varying(16),
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.reports (
    id bigint NOT NULL,
    guild_id bigint,
    line_id character varying(100) NOT NULL,
    reason character varying(32) NOT NULL,
    sealed bytea NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    forget_at timestamp with time zone NOT NULL
);
CREATE TABLE public.unwatched_channels (
    guild_id bigint NOT NULL,
    channel_id bigint NOT NULL
);
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.case_events VALUES (5002, 5001, '2026-08-01 12:00:00.123456+00', 'shown', NULL, '{"count": 1}');
INSERT INTO public.cases VALUES (5001, 10, 20, 1000, 30, 3, '\x01a429a13c6d17137e0d33b92a550fedf28c9a0167346455056620befe062191d6fa93d43550208cc1e05c5737ded3d018d3d9c13f174cd5fa1e465550350342dcbe0d9948c909d75a244752516e7cd3fd95b17de51f9a6cf0d8a58cf4e463c7d0850c33d814b8e2d5571740ebe8332390b47f33d68bef3306803c5fd8df8ea24998ad024e686e86be3adc2cf0a640c7e023', 'open', '2026-08-01 12:00:00.123456+00', '2026-08-31 12:00:00.123456+00', NULL, NULL, NULL, NULL);
INSERT INTO public.deliveries VALUES (5003, 'alert', 'channel', 20, 0, 10, 5001, '\x01a429a13c8af376af17697bd5e21032ba16f1d46e513c49eb74f712fd44bdc22c21d47368daf8e1a6b1acb4e31ce5ee6fd75c1fd62840aca6', 'pending', NULL, '2026-08-01 12:00:00.123456+00', '2026-08-01 12:00:00.123456+00', '2026-08-01 12:00:00.123456+00', 0, NULL, NULL, NULL, NULL);
INSERT INTO public.guilds VALUES (10, 1, 2, 3, 20, 'de', '2026-08-01 12:00:00.123456+00');
INSERT INTO public.hidden_lines VALUES (10, 'de-old-line');
INSERT INTO public.key_checks VALUES ('a429a13c', '\x01a429a13cc861bb46f7301e92845b5a3877a74c66d92c10ada19a125b137fb03bc15c21945721d2a08384');
INSERT INTO public.local_lines VALUES (10, 'local-0000002a', '{"name": "Old line é", "topics": ["crisis"]}', '2026-08-01 12:00:00.123456+00');
INSERT INTO public.people VALUES (30, 'DE', NULL, '2026-08-01 12:00:00.123456+00');
INSERT INTO public.reports VALUES (5004, 10, 'de-old-line', 'closed', '\x01a429a13c02f8439766fc7ff8195a18ea71c439c96efd1e50e308ee08dc27622798e6bfc56f2dbee18ed574244dbd7407b6df383088519c03c7e1', '2026-08-01 12:00:00.123456+00', '2026-10-30 12:00:00.123456+00');
INSERT INTO public.reports VALUES (5005, NULL, 'de-old-line', 'other', '\x01a429a13c8089de94d3cad9f2b6d6c29224824d8037d157d3d1525442adc73d6f4261', '2026-08-01 12:05:00.123456+00', '2026-10-30 12:05:00.123456+00');
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
ALTER TABLE ONLY public.hidden_lines
    ADD CONSTRAINT pk_hidden_lines PRIMARY KEY (guild_id, line_id);
ALTER TABLE ONLY public.key_checks
    ADD CONSTRAINT pk_key_checks PRIMARY KEY (key_id);
ALTER TABLE ONLY public.local_lines
    ADD CONSTRAINT pk_local_lines PRIMARY KEY (guild_id, id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT pk_people PRIMARY KEY (person_id);
ALTER TABLE ONLY public.reports
    ADD CONSTRAINT pk_reports PRIMARY KEY (id);
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
CREATE INDEX ix_reports_forget_at ON public.reports USING btree (forget_at);
CREATE INDEX ix_reports_guild_id_filed_at ON public.reports USING btree (guild_id, filed_at);
CREATE TRIGGER case_events_append_only BEFORE UPDATE ON public.case_events FOR EACH ROW WHEN ((NOT ((new.id = old.id) AND (new.case_id = old.case_id) AND (new.at = old.at) AND ((new.action)::text = (old.action)::text) AND (NOT (new.detail IS DISTINCT FROM old.detail)) AND (new.actor_id IS NULL)))) EXECUTE FUNCTION public.refuse_case_event_change();
ALTER TABLE ONLY public.case_events
    ADD CONSTRAINT fk_case_events_case_id_cases FOREIGN KEY (case_id) REFERENCES public.cases(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unwatched_channels
    ADD CONSTRAINT fk_unwatched_channels_guild_id_guilds FOREIGN KEY (guild_id) REFERENCES public.guilds(guild_id) ON DELETE CASCADE;
