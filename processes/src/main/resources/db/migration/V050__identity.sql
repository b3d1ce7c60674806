-- Who may sign in: accounts, the issuer's keys and clients, sessions. No company data lies here, and nothing of it is
-- read in a scoped transaction: this schema has a pool of its own, on which every protected table shows 0 rows.

create schema identity;
grant usage on schema identity to ${app};

create table identity.account (
  username text primary key check (username = lower(username) and length(username) between 1 and 100),
  password_hash text not null check (password_hash like '{%'),
  person_id uuid not null references party.person,
  enabled boolean not null default true,
  created_at timestamptz not null default now()
);
create index on identity.account (person_id);

-- The issuer's signing keys as JWK; the newest signs, all verify, so that a restart signs nobody out.
create table identity.signing_key (
  kid text primary key,
  jwk text not null,
  created_at timestamptz not null default now()
);

-- Secrets that the installation makes for itself once, such as the portal's own client secret.
create table identity.secret (
  name text primary key,
  value text not null,
  created_at timestamptz not null default now()
);

-- As the authorization server's library wants them (spring-security-oauth2-authorization-server 7.1, blob as text).
create table identity.oauth2_registered_client (
  id varchar(100) primary key,
  client_id varchar(100) not null unique,
  client_id_issued_at timestamptz default current_timestamp not null,
  client_secret varchar(200),
  client_secret_expires_at timestamptz,
  client_name varchar(200) not null,
  client_authentication_methods varchar(1000) not null,
  authorization_grant_types varchar(1000) not null,
  redirect_uris varchar(1000),
  post_logout_redirect_uris varchar(1000),
  scopes varchar(1000) not null,
  client_settings varchar(2000) not null,
  token_settings varchar(2000) not null
);

create table identity.oauth2_authorization (
  id varchar(100) primary key,
  registered_client_id varchar(100) not null,
  principal_name varchar(200) not null,
  authorization_grant_type varchar(100) not null,
  authorized_scopes varchar(1000),
  attributes text,
  state varchar(500),
  authorization_code_value text,
  authorization_code_issued_at timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata text,
  access_token_value text,
  access_token_issued_at timestamptz,
  access_token_expires_at timestamptz,
  access_token_metadata text,
  access_token_type varchar(100),
  access_token_scopes varchar(1000),
  oidc_id_token_value text,
  oidc_id_token_issued_at timestamptz,
  oidc_id_token_expires_at timestamptz,
  oidc_id_token_metadata text,
  refresh_token_value text,
  refresh_token_issued_at timestamptz,
  refresh_token_expires_at timestamptz,
  refresh_token_metadata text,
  user_code_value text,
  user_code_issued_at timestamptz,
  user_code_expires_at timestamptz,
  user_code_metadata text,
  device_code_value text,
  device_code_issued_at timestamptz,
  device_code_expires_at timestamptz,
  device_code_metadata text
);
create index on identity.oauth2_authorization (state) where state is not null;
create index on identity.oauth2_authorization using hash (authorization_code_value);
create index on identity.oauth2_authorization using hash (access_token_value);
create index on identity.oauth2_authorization (access_token_expires_at);

create table identity.oauth2_authorization_consent (
  registered_client_id varchar(100) not null,
  principal_name varchar(200) not null,
  authorities varchar(1000) not null,
  primary key (registered_client_id, principal_name)
);

-- As Spring Session 4.1 wants them; the attributes hold JSON, never serialised objects.
create table identity.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on identity.spring_session (expiry_time);
create index on identity.spring_session (principal_name);
create table identity.spring_session_attributes (
  session_primary_id char(36) not null references identity.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
