BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
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
INSERT INTO "cases" VALUES(5001,10,20,1000,30,3,X'01A429A13CCB8D5474870404B36CF742C37F0C237DEF2AF1481A2B2348E2687D4F2F7FB37430337DEBE8149E6DBBC6B378FE345346FB9C4C271B42C2BD19EF291190FDF828E8527BF290E3BDB6135D61E7D3BEDB4ACEDF074545F1F35225FCF3783DD0C20DF9374DB10545C262016C21B5143CDD4C61D51C5BC9A654D196D0FCF06F8D2AF45676577CEB59A14EBE9F95C7C1','open','2026-08-01 12:00:00.123456','2026-08-31 12:00:00.123456',NULL,NULL,NULL,NULL);
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
INSERT INTO "deliveries" VALUES(5003,'alert','channel',20,0,10,5001,X'01A429A13CC2C85E652E40BAD34F05F3514C92F4644C05D05FB652910883791FC21F75DA36511E2AEBCF473CC1F0F3541E218E6817DE72CEF6','pending',NULL,'2026-08-01 12:00:00.123456','2026-08-01 12:00:00.123456','2026-08-01 12:00:00.123456',0,NULL,NULL,NULL,NULL);
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
CREATE TABLE hidden_lines (
	guild_id BIGINT NOT NULL, 
	line_id VARCHAR(100) NOT NULL, 
	CONSTRAINT pk_hidden_lines PRIMARY KEY (guild_id, line_id)
);
INSERT INTO "hidden_lines" VALUES(10,'de-old-line');
CREATE TABLE key_checks (
	key_id VARCHAR(16) NOT NULL, 
	sealed BLOB NOT NULL, 
	CONSTRAINT pk_key_checks PRIMARY KEY (key_id)
);
INSERT INTO "key_checks" VALUES('a429a13c',X'01A429A13CA4F5BA51690FC7D3CA4AD36435FE9F63B8ACDECED5F8DE941037A4D6F1395687CF67438761D0');
CREATE TABLE local_lines (
	guild_id BIGINT NOT NULL, 
	id VARCHAR(32) NOT NULL, 
	document JSON NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_local_lines PRIMARY KEY (guild_id, id)
);
INSERT INTO "local_lines" VALUES(10,'local-0000002a','{"name": "Old line \u00e9", "topics": ["crisis"]}','2026-08-01 12:00:00.123456');
CREATE TABLE people (
	person_id BIGINT NOT NULL, 
	country VARCHAR(2), 
	language VARCHAR(16), 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (person_id)
);
INSERT INTO "people" VALUES(30,'DE',NULL,'2026-08-01 12:00:00.123456');
CREATE TABLE reports (
	id BIGINT NOT NULL, 
	guild_id BIGINT, 
	line_id VARCHAR(100) NOT NULL, 
	reason VARCHAR(32) NOT NULL, 
	sealed BLOB NOT NULL, 
	filed_at DATETIME NOT NULL, 
	forget_at DATETIME NOT NULL, 
	CONSTRAINT pk_reports PRIMARY KEY (id)
);
INSERT INTO "reports" VALUES(5004,10,'de-old-line','closed',X'01A429A13CC11F82D727C53D1AD72AA9ECB6435A9C864AB888392BCF6A96721CD6D6B19116120DE996DD714C965DCC7E200EE7AF8336AB442C115A','2026-08-01 12:00:00.123456','2026-10-30 12:00:00.123456');
INSERT INTO "reports" VALUES(5005,NULL,'de-old-line','other',X'01A429A13C1694E1040EDF714788385A8B7E347B4ECC783B213ACCC739D4AFA5595FBD','2026-08-01 12:05:00.123456','2026-10-30 12:05:00.123456');
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
CREATE INDEX ix_reports_guild_id_filed_at ON reports (guild_id, filed_at);
CREATE INDEX ix_reports_forget_at ON reports (forget_at);
COMMIT;
