BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE case_events (
	id BIGINT NOT NULL, 
	case_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	action VARCHAR(32) NOT NULL, 
	actor_id BIGINT, 
	detail JSON, 
	CONSTRAINT pk_case_events PRIMARY KEY (id), 
	CONSTRAINT fk_case_events_case_id_cases FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
);
INSERT INTO "case_events" VALUES(5002,5001,'2026-08-01 12:00:00.123456','shown',NULL,'{"count": 1}');
CREATE TABLE cases (
	id BIGINT NOT NULL, 
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	message_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	level BIGINT NOT NULL, 
	sealed BLOB NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	opened_at DATETIME NOT NULL, 
	forget_at DATETIME NOT NULL, 
	claimed_by BIGINT, 
	claimed_at DATETIME, 
	card_channel_id BIGINT, 
	card_message_id BIGINT, 
	CONSTRAINT pk_cases PRIMARY KEY (id), 
	CONSTRAINT uq_cases_message_id UNIQUE (message_id)
);
INSERT INTO "cases" VALUES(5001,10,20,1000,30,3,X'01B8BBB50D6F4DA1291FDB81517719FEE3A513AC8ED02EB511F003EAD1B000E18A3BE8E51B8B1D2E3AAFD1D82C131C2605A7413EC29751519F96C077435120322BDEB20971732EC904D3CE00573787784883CFB0EBFFDFC2CD3BD473E64AB3B49952A58A6E96DF41A9FF137A735FFFF165BD80CEAA8975A64F88900B4829C4BE466BFC2847F138C6174F9294B341558F36C9','open','2026-08-01 12:00:00.123456','2026-08-31 12:00:00.123456',NULL,NULL,NULL,NULL);
CREATE TABLE deliveries (
	id BIGINT NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_type VARCHAR(16) NOT NULL, 
	target_id BIGINT NOT NULL, 
	priority BIGINT NOT NULL, 
	guild_id BIGINT, 
	subject_id BIGINT, 
	payload BLOB, 
	state VARCHAR(16) NOT NULL, 
	reason VARCHAR(32), 
	due_at DATETIME NOT NULL, 
	first_due_at DATETIME NOT NULL, 
	created_at DATETIME NOT NULL, 
	attempts BIGINT NOT NULL, 
	lease_until DATETIME, 
	lease_owner VARCHAR(64), 
	sent_at DATETIME, 
	message_id BIGINT, 
	CONSTRAINT pk_deliveries PRIMARY KEY (id)
);
INSERT INTO "deliveries" VALUES(5003,'alert','channel',20,0,10,5001,X'01B8BBB50DDFF8C01357BB9EAD33B604AA7339274DCB0C1B04244810964C61F6777B1B4C29D7074779EA66FD24ECF8D73974BB115403B42C3B','pending',NULL,'2026-08-01 12:00:00.123456','2026-08-01 12:00:00.123456','2026-08-01 12:00:00.123456',0,NULL,NULL,NULL,NULL);
CREATE TABLE guilds (
	guild_id BIGINT NOT NULL, 
	alerts_channel_id BIGINT, 
	alerts_role_id BIGINT, 
	backup_role_id BIGINT, 
	minutes BIGINT NOT NULL, 
	language VARCHAR(16), 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_guilds PRIMARY KEY (guild_id)
);
INSERT INTO "guilds" VALUES(10,1,2,3,20,'de','2026-08-01 12:00:00.123456');
CREATE TABLE key_checks (
	key_id VARCHAR(16) NOT NULL, 
	sealed BLOB NOT NULL, 
	CONSTRAINT pk_key_checks PRIMARY KEY (key_id)
);
INSERT INTO "key_checks" VALUES('b8bbb50d',X'01B8BBB50D3EE2090058F53F0C55207FCBA7D99695AFE419887598E6965A62774C4F6655B04E37D26FB0DA');
CREATE TABLE people (
	person_id BIGINT NOT NULL, 
	country VARCHAR(2), 
	language VARCHAR(16), 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (person_id)
);
INSERT INTO "people" VALUES(30,'DE',NULL,'2026-08-01 12:00:00.123456');
CREATE TABLE unwatched_channels (
	guild_id BIGINT NOT NULL, 
	channel_id BIGINT NOT NULL, 
	CONSTRAINT pk_unwatched_channels PRIMARY KEY (guild_id, channel_id), 
	CONSTRAINT fk_unwatched_channels_guild_id_guilds FOREIGN KEY(guild_id) REFERENCES guilds (guild_id) ON DELETE CASCADE
);
INSERT INTO "unwatched_channels" VALUES(10,4);
INSERT INTO "unwatched_channels" VALUES(10,5);
CREATE INDEX ix_cases_guild_id_state_opened_at ON cases (guild_id, state, opened_at);
CREATE INDEX ix_cases_person_id ON cases (person_id);
CREATE INDEX ix_cases_forget_at ON cases (forget_at);
CREATE INDEX ix_case_events_case_id ON case_events (case_id);
CREATE INDEX ix_case_events_actor_id ON case_events (actor_id);
CREATE TRIGGER case_events_append_only BEFORE UPDATE ON case_events
            WHEN NOT (
                NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.at IS OLD.at
                AND NEW.action IS OLD.action AND NEW.detail IS OLD.detail
                AND NEW.actor_id IS NULL
            )
            BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END;
CREATE INDEX ix_deliveries_pending ON deliveries (priority, due_at) WHERE state = 'pending';
CREATE INDEX ix_deliveries_subject_id_kind ON deliveries (subject_id, kind);
CREATE INDEX ix_deliveries_target_id_kind_created_at ON deliveries (target_id, kind, created_at);
CREATE INDEX ix_deliveries_created_at ON deliveries (created_at);
COMMIT;
